package hogatape.samples.strategy;

import hogatape.junit.JournalTape;
import hogatape.junit.TapeReplay;
import org.junit.jupiter.api.Test;

/**
 * Pins a run: the digest stands for everything that the strategy was told, so this fails as soon as anything of it
 * changes. The failure names the first event that does.
 */
@JournalTape("thin-ask.csv")
class PinnedRunTest {
    @Test
    void theCallbacksAreWhatTheyWere(TapeReplay replay) {
        replay.play(new Counter())
                .assertOutput("H0NXASP0 005930: 4", "H0STASP0 005930: 1", "books: 5", "gaps: 1")
                .assertDigest("1e22f00cc585407cf0d50ceb4e3c5d7d18b7074f74444c6165aaa9bc9c2934cc");
    }
}
