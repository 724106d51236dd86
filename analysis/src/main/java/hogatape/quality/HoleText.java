package hogatape.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words what is missing. */
final class HoleText {
    private static final int MINUTE = 60;

    private HoleText() {}

    /** What is missing of an issue's day, the gravest first; "complete" where nothing is. */
    static String of(IssueLedger issue) {
        List<String> all = holes(
                issue.sum(Minute::damagedSeconds),
                issue.sum(Minute::notConnectedSeconds),
                issue.sum(Minute::silentSeconds),
                issue.sum(Minute::notSubscribedSeconds));
        long failed = issue.sum(Minute::failed);
        if (failed > 0) {
            all.add(String.format(Locale.ROOT, "%,d failed", failed));
        }
        if (issue.sum(Minute::frames) == 0) {
            all.add("never heard");
        }
        return all.isEmpty() ? "complete" : String.join(", ", all);
    }

    static List<String> holes(long damaged, long notConnected, long silent, long notSubscribed) {
        List<String> all = new ArrayList<>();
        add(all, "damaged", damaged);
        add(all, "not connected", notConnected);
        add(all, "silent", silent);
        add(all, "not subscribed", notSubscribed);
        return all;
    }

    private static void add(List<String> all, String cause, long seconds) {
        if (seconds > 0) {
            all.add(cause + " " + span(seconds));
        }
    }

    /** Seconds as people say them. */
    static String span(long seconds) {
        return seconds < MINUTE
                ? seconds + " s"
                : seconds < MINUTE * MINUTE
                        ? seconds / MINUTE + " min" + (seconds % MINUTE == 0 ? "" : " " + seconds % MINUTE + " s")
                        : seconds / (MINUTE * MINUTE) + " h"
                                + (seconds / MINUTE % MINUTE == 0 ? "" : " " + seconds / MINUTE % MINUTE + " min");
    }

    /** A confidence as reports show it: rounded down, so that 100 is whole. */
    static String figure(double confidence) {
        return Double.isNaN(confidence) ? "-" : Integer.toString((int) Math.floor(confidence + 1e-9));
    }
}
