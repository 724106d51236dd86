package hogatape.tape;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {
                "The journal '%s' holds more than %s records, too many for a small tape; cut a piece out of it first.",
                "저널 '%s'의 레코드가 %s건보다 많아 작은 테이프로 쓸 수 없습니다. 먼저 한 부분을 잘라 내십시오."
            },
        };
    }
}
