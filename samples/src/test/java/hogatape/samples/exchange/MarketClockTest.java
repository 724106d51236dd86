package hogatape.samples.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.market.SeoulMoment;
import hogatape.market.SeoulTime;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MarketClockTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final long STARTED = -7;

    @Test
    void runsOnFromItsStart() {
        MarketClock clock = new MarketClock(MarketTimes.from(SeoulMoment.parse("09:00:30")), TODAY, STARTED);

        assertThat(at(clock, Duration.ZERO)).isEqualTo("2026-11-23 09:00:30.000000000");
        assertThat(at(clock, Duration.ofHours(2))).isEqualTo("2026-11-23 11:00:30.000000000");
    }

    @Test
    void goesOnAtTheNextTimeAfterAWhile() {
        MarketTimes times = MarketTimes.through(Duration.ofSeconds(4), "08:20", "09:10", "16:10");
        MarketClock clock = new MarketClock(times, TODAY, STARTED);

        assertThat(at(clock, Duration.ofMillis(3_999))).isEqualTo("2026-11-23 08:20:03.999000000");
        assertThat(at(clock, Duration.ofMillis(4_001))).isEqualTo("2026-11-23 09:10:00.001000000");
        assertThat(at(clock, Duration.ofMillis(8_500))).isEqualTo("2026-11-23 16:10:00.500000000");
        assertThat(at(clock, Duration.ofSeconds(20))).isEqualTo("2026-11-23 16:10:12.000000000");
    }

    @Test
    void waitsAtTheFirstOfSeveralTimesUntilSomebodyWatches() {
        MarketTimes times = MarketTimes.through(Duration.ofSeconds(4), "08:20", "09:10");
        MarketClock clock = new MarketClock(times, TODAY, STARTED);

        clock.watch(STARTED + Duration.ofSeconds(9).toNanos());
        clock.watch(STARTED + Duration.ofSeconds(12).toNanos());

        assertThat(at(clock, Duration.ofSeconds(10))).isEqualTo("2026-11-23 08:20:01.000000000");
        assertThat(at(clock, Duration.ofSeconds(13))).isEqualTo("2026-11-23 09:10:00.000000000");
    }

    private static String at(MarketClock clock, Duration elapsed) {
        return SeoulTime.text(clock.epochNanos(STARTED + elapsed.toNanos()));
    }
}
