package hogatape.doctor;

import hogatape.market.SeoulTime;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the clock is right: the time of Seoul, and how far the machine's clock is off. */
final class ClockCheck implements Check {
    private static final Duration SEOUL = Duration.ofHours(9);
    private static final double WELL_SECONDS = 0.05;
    private static final double BAD_SECONDS = 1;

    private final ClockSource source;
    private final Instant now;

    /** Asks a source at a moment. */
    ClockCheck(ClockSource source, Instant now) {
        this.source = source;
        this.now = now;
    }

    @Override
    public List<Finding> look() throws InterruptedException {
        return List.of(zone(), offset());
    }

    private Finding zone() {
        ZoneRules rules = SeoulTime.ZONE.getRules();
        boolean plain =
                rules.getOffset(now).getTotalSeconds() == SEOUL.toSeconds() && rules.nextTransition(now) == null;
        return plain
                ? Finding.green("time zone", "Seoul is nine hours before UTC, as the market's tables take it")
                : Finding.red(
                        "time zone",
                        "this Java's zone data has another Seoul (" + rules.getOffset(now)
                                + ", or a change to come) than the market's tables; use a newer Java and a newer hogatape.");
    }

    private Finding offset() throws InterruptedException {
        Optional<ClockSource.Offset> told = source.ask();
        if (told.isEmpty()) {
            return Finding.yellow(
                    "clock",
                    "nobody here tells how far the clock is off; run chrony or another time service, or name a server"
                            + " by --ntp, for receive times are only as good as the clock.");
        }
        return judged("clock", told.get());
    }

    /** What an offset means for a recording. */
    static Finding judged(String subject, ClockSource.Offset told) {
        double seconds = Math.abs(told.seconds());
        String sentence = String.format(Locale.ROOT, "%.4f s off, by %s", told.seconds(), told.by());
        if (!told.synchronised()) {
            return Finding.red(subject, "the clock is not kept, by " + told.by() + "; let it be set before the open.");
        }
        if (seconds > BAD_SECONDS) {
            return Finding.red(subject, sentence + "; let it be set before the open.");
        }
        return seconds > WELL_SECONDS
                ? Finding.yellow(subject, sentence + "; look at its servers.")
                : Finding.green(subject, sentence);
    }
}
