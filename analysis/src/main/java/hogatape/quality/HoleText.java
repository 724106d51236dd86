package hogatape.quality;

import hogatape.message.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what is missing. */
final class HoleText {
    private static final int MINUTE = 60;

    private HoleText() {}

    /** What lowers an issue's figure, or is missing beside it, the gravest first; "complete" where nothing does. */
    static Sentence of(IssueLedger issue) {
        List<Sentence> all = holes(
                issue.sum(Minute::damagedSeconds),
                issue.sum(Minute::notConnectedSeconds),
                issue.sum(Minute::silentSeconds),
                issue.sum(Minute::notSubscribedSeconds));
        long failed = issue.sum(Minute::failed);
        if (failed > 0) {
            all.add(Sentence.of("%,d failed", failed));
        }
        long frames = issue.sum(Minute::frames);
        if (frames + failed == 0) {
            all.add(Sentence.of("never heard"));
        }
        long skipped = issue.sum(Minute::skipped);
        if (skipped > 0) {
            all.add(Sentence.of("%d %% behind skipped updates", (100 * skipped + frames - 1) / frames));
        }
        long clocks = issue.sum(minute -> minute.clockNotes() > 0 && minute.isSubscribed() ? MINUTE : 0);
        if (clocks > 0) {
            all.add(Sentence.of("clock doubtful %s", span(clocks)));
        }
        return all.isEmpty() ? Sentence.of("complete") : joined(all);
    }

    static List<Sentence> holes(long damaged, long notConnected, long silent, long notSubscribed) {
        List<Sentence> all = new ArrayList<>();
        if (damaged > 0) {
            all.add(Sentence.of("damaged %s", span(damaged)));
        }
        if (notConnected > 0) {
            all.add(Sentence.of("not connected %s", span(notConnected)));
        }
        if (silent > 0) {
            all.add(Sentence.of("silent %s", span(silent)));
        }
        if (notSubscribed > 0) {
            all.add(Sentence.of("not subscribed %s", span(notSubscribed)));
        }
        return all;
    }

    /** One behind the other, with commas between. */
    static Sentence joined(List<Sentence> all) {
        return new Sentence(
                all.stream().map(Sentence::english).collect(Collectors.joining(", ")),
                all.stream().map(Sentence::said).collect(Collectors.joining(", ")));
    }

    /** Seconds as people say them. */
    static Sentence span(long seconds) {
        if (seconds < MINUTE) {
            return Sentence.of("%d s", seconds);
        }
        if (seconds < MINUTE * MINUTE) {
            return seconds % MINUTE == 0
                    ? Sentence.of("%d min", seconds / MINUTE)
                    : Sentence.of("%d min %d s", seconds / MINUTE, seconds % MINUTE);
        }
        return seconds / MINUTE % MINUTE == 0
                ? Sentence.of("%d h", seconds / (MINUTE * MINUTE))
                : Sentence.of("%d h %d min", seconds / (MINUTE * MINUTE), seconds / MINUTE % MINUTE);
    }

    /** A confidence as reports show it: rounded down, so that 100 is whole. */
    static String figure(double confidence) {
        return Double.isNaN(confidence) ? "-" : Integer.toString((int) Math.floor(confidence + 1e-9));
    }
}
