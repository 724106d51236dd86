package hogatape.message.elsewhere;

import hogatape.message.Messages;

/** Speaks in a package that has no bundle. */
public final class CallerElsewhere {
    private CallerElsewhere() {}

    public static String say() {
        return Messages.text("no bundle beside me");
    }
}
