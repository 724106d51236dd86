package hogatape.relay;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {
                "The relay cannot listen on %s:%d (%s); choose another --serve.",
                "중계가 %s:%d에서 들을 수 없습니다(%s). 다른 --serve를 고르십시오."
            },
        };
    }
}
