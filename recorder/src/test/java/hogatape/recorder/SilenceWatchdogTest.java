package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.message.Sentence;
import hogatape.recorder.SilenceWatchdog.Hearing;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceWatchdogTest {
    /** The connection stands for a thousand seconds when its last data comes; PINGPONG goes on. */
    private static final long LAST_DATA = 1000;

    private final SilenceWatchdog watchdog = new SilenceWatchdog();

    @ParameterizedTest(name = "{0}: {1} frames, {2} issues trading, silent for {3} s")
    @CsvSource({
        "a busy connection may pause,              10000, 20,  60, false",
        "a busy connection that stops is dead,     10000, 20,  61, true",
        "few issues may all be in a VI,            10000,  3, 300, false",
        "few issues are not in a VI for ever,      10000,  3, 301, true",
        "a frame in ten seconds is a thin rhythm,    100, 20, 500, false",
        "fifty times a thin rhythm is enough,        100, 20, 501, true",
        "the thinnest rhythm has ten minutes,          2, 20, 600, false",
        "and no more,                                  2, 20, 601, true",
        "nothing is expected in a quiet window,    10000,  0, 3600, false"
    })
    void tellsSilenceFromAPause(String situation, long frames, int trading, long silence, boolean dead) {
        hear(LAST_DATA, frames, trading, LAST_DATA);

        assertThat(hear(LAST_DATA + silence, frames, trading, LAST_DATA + silence) != null)
                .isEqualTo(dead);
    }

    @Test
    void takesADeafSocketForDeadAtAnyTime() {
        assertThat(hear(LAST_DATA + 100, 10_000, 0, LAST_DATA)).isNull();
        assertThat(hear(LAST_DATA + 101, 10_000, 0, LAST_DATA)).contains("101 s", "PINGPONG");
    }

    @Test
    void givesAConnectionThreeMinutesForItsFirstData() {
        assertThat(hear(0, 0, 20, 0)).isNull();
        assertThat(hear(180, 0, 20, 180)).isNull();
        assertThat(hear(181, 0, 20, 181)).contains("181 s", "trade continuously");
    }

    @Test
    void countsTheSilenceFromTheEndOfTheQuietWindow() {
        hear(LAST_DATA, 10_000, 20, LAST_DATA);
        hear(1100, 10_000, 0, 1100);
        assertThat(hear(1700, 10_000, 20, 1700)).isNull();
        assertThat(hear(1760, 10_000, 20, 1760)).isNull();
        assertThat(hear(1761, 10_000, 20, 1761)).contains("61 s");
    }

    @Test
    void beginsAnewWhenTheWindowIsQuietAgain() {
        hear(LAST_DATA, 10_000, 20, LAST_DATA);
        hear(1050, 10_000, 0, 1050);
        hear(1100, 10_000, 20, 1100);

        assertThat(hear(1150, 10_000, 20, 1150)).isNull();
    }

    /** The verdict in English; null while there is none. */
    private String hear(long now, long frames, int trading, long lastHeard) {
        Sentence verdict = watchdog.verdict(
                new Hearing(seconds(now), seconds(0), seconds(lastHeard), seconds(LAST_DATA), frames, trading));
        return verdict == null ? null : verdict.english();
    }

    /** A monotonic clock may begin anywhere. */
    private static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds - 1_000_000);
    }
}
