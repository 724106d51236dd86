package hogatape.export.derived;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"a bar of so many shares never ends; write a number above 0.", "그런 수량으로는 봉이 끝나지 않습니다. 0보다 큰 수를 쓰십시오."},
            {"it must be above 0 and at most a day.", "0보다 크고 하루 이하여야 합니다."},
            {
                "The export was stopped; the day at hand was not written, days before it are complete.",
                "내보내기를 멈췄습니다. 하던 날은 쓰지 않았고 그 앞의 날들은 온전합니다."
            },
            {"--every goes with --what bars or --what grid.", "--every는 --what bars나 --what grid와 함께 씁니다."},
            {"--shares goes with --what bars, and instead of --every.", "--shares는 --every 대신 --what bars와 함께 씁니다."},
        };
    }
}
