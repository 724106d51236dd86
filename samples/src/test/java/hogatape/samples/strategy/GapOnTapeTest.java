package hogatape.samples.strategy;

import hogatape.junit.JournalTape;
import hogatape.junit.TapeReplay;
import hogatape.tape.Tape;
import org.junit.jupiter.api.Test;

/** A connection that drops, on a tape built in code: what a strategy is told of it, and what it makes of it. */
class GapOnTapeTest {
    @JournalTape
    static final Tape TAPE = Tape.from("2026-11-23T09:00:30")
            .book("H0NXASP0", "005930")
            .ladder(71_500, 71_600, 100)
            .after("4s")
            .disconnected("reset")
            .after("10s")
            .reconnected()
            .after("1s")
            .book("H0NXASP0", "005930")
            .ladder(71_300, 71_600, 100)
            .after("2s")
            .clock()
            .build();

    @Test
    void aGapReachesBackToWhereTheConnectionWasLastHeard(TapeReplay replay) {
        replay.play(new Counter())
                .assertEvents(
                        """
                        09:00:30.000 start
                        09:00:30.000 session NXT 2026-11-23 main, new day
                        09:00:30.000 book H0NXASP0 005930 bid 71500x100 ask 71600x100
                        09:00:34.000 gap start disconnected since 09:00:30.000 H0NXASP0 005930
                        09:00:44.000 gap end disconnected until 09:00:44.000
                        09:00:45.000 book H0NXASP0 005930 bid 71300x100 ask 71600x100
                        09:00:47.000 gap start stopped since 09:00:47.000 H0NXASP0 005930
                        09:00:47.000 end
                        """);
    }
}
