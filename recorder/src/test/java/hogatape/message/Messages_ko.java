package hogatape.message;

import java.util.ListResourceBundle;

/** Korean for {@link MessagesTest}. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {{"%,d frames of %s", "%2$s 프레임 %1$,d건"}};
    }
}
