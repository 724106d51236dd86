package hogatape.doctor;

import hogatape.market.SeoulTime;
import hogatape.message.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;

/** Whether the clock is right: the time of Seoul, and how far the machine's clock is off. */
final class ClockCheck implements Check {
    private static final Duration SEOUL = Duration.ofHours(9);
    private static final double WELL_SECONDS = 0.05;
    private static final double BAD_SECONDS = 1;

    private final Sentence zoneSubject = Sentence.of("time zone");
    private final Sentence clockSubject = Sentence.of("clock");
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
                ? Finding.green(
                        zoneSubject, Sentence.of("Seoul is nine hours before UTC, as the market's tables take it"))
                : Finding.red(
                        zoneSubject,
                        Sentence.of(
                                "this Java's zone data has another Seoul (%s, or a change to come) than the market's tables;"
                                        + " use a newer Java and a newer hogatape.",
                                rules.getOffset(now)));
    }

    private Finding offset() throws InterruptedException {
        Optional<ClockSource.Offset> told = source.ask();
        if (told.isEmpty()) {
            return Finding.yellow(
                    clockSubject,
                    Sentence.of(
                            "nobody here tells how far the clock is off; run chrony or another time service, or name a"
                                    + " server by --ntp, for receive times are only as good as the clock."));
        }
        return judged(clockSubject, told.get());
    }

    /** What an offset means for a recording. */
    static Finding judged(Sentence subject, ClockSource.Offset told) {
        double off = told.seconds();
        String by = told.by();
        if (!told.synchronised()) {
            return Finding.red(
                    subject, Sentence.of("the clock is not kept, by %s; let it be set before the open.", by));
        }
        if (Math.abs(off) > BAD_SECONDS) {
            return Finding.red(subject, Sentence.of("%.4f s off, by %s; let it be set before the open.", off, by));
        }
        return Math.abs(off) > WELL_SECONDS
                ? Finding.yellow(subject, Sentence.of("%.4f s off, by %s; look at its servers.", off, by))
                : Finding.green(subject, Sentence.of("%.4f s off, by %s", off, by));
    }
}
