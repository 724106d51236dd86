package starter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hogatape.junit.JournalTape;
import hogatape.junit.ReplayedTape;
import hogatape.junit.TapeReplay;
import hogatape.tape.Tape;
import org.junit.jupiter.api.Test;

/** The tape is src/test/resources/starter/spreads.csv; a journal that you recorded, or a cut of one, does as well. */
@JournalTape("spreads.csv")
class WideSpreadsTest {
    @Test
    void showsBooksWithAWideSpread(TapeReplay replay) {
        ReplayedTape played = replay.play(new WideSpreads())
                .assertOutput("2026-11-23 09:00:30.400000000 H0NXASP0 005930 400")
                .assertGaps("09:00:30.800 gap start stopped since 09:00:30.800 H0NXASP0 005930");

        played.assertDigest(replay.play(new WideSpreads()).digest());
    }

    @Test
    void aBookWithoutAnAskHasNoSpread(TapeReplay replay) {
        Tape tape = Tape.from("2026-11-23T09:00:30")
                .book("H0NXASP0", "005930")
                .bid(1, 71_500, 100)
                .build();

        assertEquals(0, replay.of(tape).play(new WideSpreads()).output().size());
    }
}
