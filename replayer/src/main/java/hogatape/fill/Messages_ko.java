package hogatape.fill;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"pessimistic", "비관"},
            {"expected", "기대"},
            {"optimistic", "낙관"},
        };
    }
}
