package hogatape.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.market.DayRange;
import hogatape.market.SeoulMoment;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:59:59.999999999, false",
        "2026-11-20T09:00,              true",
        "2026-11-20T09:30,              false",
        "2026-11-23T09:29:59,           true",
        "2026-11-19T09:10,              false",
        "2026-11-24T09:10,              false"
    })
    void isATimeOfEachOfItsDays(String moment, boolean inside) {
        assertThat(window("09:00", "09:30", "2026-11-20..2026-11-23").contains(nanos(moment)))
                .isEqualTo(inside);
    }

    @Test
    void isOverBehindItsLastDay() {
        Window window = window("09:00", null, "2026-11-23");

        assertThat(window.isOver(nanos("2026-11-23T23:59:59"))).isFalse();
        assertThat(window.isOver(nanos("2026-11-24T00:00"))).isTrue();
    }

    @Test
    void knowsItsFirstMomentWhereADayIsGiven() {
        assertThat(window("09:00", null, "2026-11-23").begin()).hasValue(nanos("2026-11-23T09:00"));
        assertThat(window(null, "09:00", "2026-11-23").begin()).hasValue(nanos("2026-11-23T00:00"));
        assertThat(window("2026-11-22T09:00", null, "2026-11-23").begin()).hasValue(nanos("2026-11-23T00:00"));
        assertThat(window("2026-11-23T09:00", null, "2026-11-20..2026-11-23").begin())
                .hasValue(nanos("2026-11-23T09:00"));
        assertThat(window("09:00", "10:00", null).begin()).isEmpty();
        assertThat(Window.ALL.begin()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "09:00,, 2026-11-23T08:29:59, false",
        "09:00,, 2026-11-23T08:30,    true",
        "09:00,, 2026-11-23T09:00,    false",
        "23:50,, 2026-11-23T23:49,    true",
        "00:10, 2026-11-24, 2026-11-23T23:45, true",
        ", 2026-11-23, 2026-11-22T23:45, true",
        ", 2026-11-23, 2026-11-23T23:45, false",
        "2026-11-23T09:00,, 2026-11-23T08:45, true",
        "2026-11-23T09:00,, 2026-11-22T08:45, false"
    })
    void knowsHowFarAwayItBegins(String from, String day, String moment, boolean soon) {
        assertThat(window(from, null, day).beginsWithin(HALF_AN_HOUR, nanos(moment)))
                .isEqualTo(soon);
    }

    @ParameterizedTest
    @CsvSource({
        "10:00, 09:00,",
        "2026-11-24T09:00, , 2026-11-23",
        ", 2026-11-23T00:00, 2026-11-23",
        ", 2026-11-22T20:00, 2026-11-23"
    })
    void holdsSomething(String from, String to, String day) {
        assertThatThrownBy(() -> window(from, to, day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--from");
    }

    private static Window window(String from, String to, String days) {
        return new Window(
                Optional.ofNullable(from).map(SeoulMoment::parse),
                Optional.ofNullable(to).map(SeoulMoment::parse),
                days == null ? DayRange.ALL : DayRange.parse(days));
    }

    private static long nanos(String moment) {
        return TestTape.nanos(moment);
    }
}
