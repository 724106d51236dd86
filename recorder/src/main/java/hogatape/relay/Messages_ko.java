package hogatape.relay;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {
                "The relay cannot listen on %s:%d (%s); choose another --serve.",
                "중계 서버를 %s:%d에 열 수 없습니다(%s). --serve에 다른 주소를 쓰십시오."
            },
        };
    }
}
