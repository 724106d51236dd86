package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockWatchTest {
    private static final long WALL = 1_795_392_030_000_000_000L;
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(100);

    private final ClockWatch watch = new ClockWatch();

    @ParameterizedTest
    @ValueSource(longs = {50_000_000, -50_000_000, 3_600_000_000_000L, -86_400_000_000_000L})
    void tellsByHowMuchTheClockJumpedAndTellsItOnce(long jump) {
        assertThat(watch.tick(WALL, -TICK)).isZero();
        assertThat(watch.tick(WALL + TICK + jump, 0)).isEqualTo(jump);
        assertThat(watch.tick(WALL + 2 * TICK + jump, TICK)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 49_999_999, -49_999_999})
    void takesASlewForNoJump(long drift) {
        watch.tick(WALL, 0);

        assertThat(watch.tick(WALL + TICK + drift, TICK)).isZero();
    }

    @Test
    void takesALateTickForNoJump() {
        watch.tick(WALL, 0);

        assertThat(watch.tick(WALL + 100 * TICK, 100 * TICK)).isZero();
    }
}
