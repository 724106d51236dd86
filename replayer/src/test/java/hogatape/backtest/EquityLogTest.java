package hogatape.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.market.SeoulTime;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EquityLogTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final long SECOND = 1_000_000_000L;

    private final EquityLog log = new EquityLog();

    @Test
    void daysAreExactHoweverFewPointsAreKept() {
        long won = 0;
        for (int i = 0; i < 4; i++) {
            LocalDate day = MONDAY.plusDays(i);
            log.newDay(day, won);
            for (int change = 0; change < 20_000; change++) {
                log.change(SeoulTime.startOfDay(day) + change * SECOND, ++won);
            }
        }

        assertThat(log.points()).hasSizeLessThan(20_002);
        assertThat(log.days())
                .containsExactly(
                        new DayEnd(MONDAY, 20_000),
                        new DayEnd(MONDAY.plusDays(1), 40_000),
                        new DayEnd(MONDAY.plusDays(2), 60_000),
                        new DayEnd(MONDAY.plusDays(3), 80_000));
    }

    @Test
    void aDayEndsWithWhatItsLastBookMadeOfIt() {
        log.newDay(MONDAY, 100);
        log.value(SeoulTime.startOfDay(MONDAY), 100);
        log.newDay(MONDAY.plusDays(1), 130);
        log.value(SeoulTime.startOfDay(MONDAY.plusDays(1)), 120);

        assertThat(log.days()).containsExactly(new DayEnd(MONDAY, 130), new DayEnd(MONDAY.plusDays(1), 120));
    }

    @Test
    void aDayOnWhichNothingIsHeardIsNone() {
        log.newDay(MONDAY, 100);
        log.value(SeoulTime.startOfDay(MONDAY), 110);
        log.newDay(MONDAY.plusDays(1), 110);
        log.newDay(MONDAY.plusDays(2), 110);

        assertThat(log.days()).containsExactly(new DayEnd(MONDAY, 110));
    }
}
