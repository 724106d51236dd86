package hogatape.relay;

import hogatape.journal.Subscription;
import hogatape.journal.SubscriptionKey;
import java.util.regex.Pattern;

/** Tells TRs of the user's own executions (H0STCNI0): their frames are encrypted and hold account numbers, their key is a HTS id. */
public final class PrivateTr {
    private static final Pattern PRIVATE = Pattern.compile("H0..CNI[0-9]");
    private static final String HIDDEN = "(HTS id)";
    private static final int BEFORE = "H0ST".length();

    private PrivateTr() {}

    /** Whether a TR is of that kind. */
    public static boolean is(String tr) {
        return PRIVATE.matcher(tr).matches();
    }

    /** A subscription as logs and statuses may tell it: without the HTS id, also where the broker's answer repeats it. */
    public static Subscription shown(Subscription entry) {
        return is(entry.tr()) && !entry.symbol().isEmpty()
                ? new Subscription(
                        entry.tr(),
                        HIDDEN,
                        entry.standing(),
                        entry.code(),
                        entry.message().replace(entry.symbol(), HIDDEN))
                : entry;
    }

    /** What a subscription is for, as logs and statuses may tell it. */
    public static SubscriptionKey shown(SubscriptionKey issue) {
        return is(issue.tr()) ? new SubscriptionKey(issue.tr(), HIDDEN) : issue;
    }

    /** Whether a message, of a line of data or of JSON, is about such a TR. */
    static boolean isNamedIn(byte[] buffer, int offset, int length) {
        // A data frame names its TR right behind its first two bytes; its fields are not looked through.
        int end = length > 2 && buffer[offset + 1] == '|' ? Math.min(length, 16) : length;
        for (int at = offset + BEFORE; at + 2 < offset + end; at++) {
            if (buffer[at] == 'C'
                    && buffer[at + 1] == 'N'
                    && buffer[at + 2] == 'I'
                    && buffer[at - BEFORE] == 'H'
                    && buffer[at - BEFORE + 1] == '0') {
                return true;
            }
        }
        return false;
    }
}
