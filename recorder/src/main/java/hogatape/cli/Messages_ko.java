package hogatape.cli;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {
                "hogatape: The standard output cannot be written; what it should hold is cut short.",
                "hogatape: 표준 출력에 쓸 수 없습니다. 뒷부분이 빠졌습니다."
            },
            {"Say which command.", "명령을 지정하십시오."},
            {
                "hogatape: The memory is not enough (%s): the heap is %d MB. Set HOGATAPE_JAVA_OPTS to a larger one, such as -Xmx%dm.",
                "hogatape: 메모리가 부족합니다(%s). 힙 크기는 %d MB입니다. 환경 변수 HOGATAPE_JAVA_OPTS에 더 큰 값을 지정하십시오. 예: -Xmx%dm"
            },
            {
                "hogatape: this is a bug; please report it with what stands below.",
                "hogatape: 프로그램의 버그입니다. 아래 내용을 붙여 알려 주십시오."
            },
            {"'%s --help' tells the options.", "옵션은 '%s --help'로 볼 수 있습니다."},
            {"%s, %s left", "%s, %s 남음"},
            {"%d s", "%d초"},
            {"%d min %02d s", "%d분 %02d초"},
            {"%d h %02d min", "%d시간 %02d분"},
        };
    }
}
