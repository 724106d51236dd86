package hogatape.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {
    @ParameterizedTest
    @CsvSource({"8:30,08:30", "08:30,08:30", "09:00:30,09:00:30", "0:00,00:00", "23:59:59,23:59:59", "24:00,24:00"})
    void timesOfDay(String text, String again) {
        assertThat(TimeSpan.timeText(TimeSpan.parseTime(text))).isEqualTo(again);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "930", "24:01", "09:60", "09:00:30.5", "morning", "오전 9:00"})
    void noTimesOfDay(String text) {
        assertThatThrownBy(() -> TimeSpan.parseTime(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void aSpanHoldsItsFirstMomentAndNotItsEnd() {
        TimeSpan span = span("08:00", "20:00");
        assertThat(span.contains(TimeSpan.parseTime("08:00") - 1)).isFalse();
        assertThat(span.contains(TimeSpan.parseTime("08:00"))).isTrue();
        assertThat(span.contains(TimeSpan.parseTime("20:00") - 1)).isTrue();
        assertThat(span.contains(TimeSpan.parseTime("20:00"))).isFalse();
        assertThat(span).hasToString("08:00-20:00");
    }

    @Test
    void anEmptySpanAddsNothingAndDoesNotGrow() {
        assertThat(TimeSpan.NEVER.spanning(span("08:00", "09:00"))).isEqualTo(span("08:00", "09:00"));
        assertThat(span("08:00", "09:00").spanning(span("10:00", "10:00"))).isEqualTo(span("08:00", "09:00"));
        assertThat(TimeSpan.NEVER.widened(1, 1)).isEqualTo(TimeSpan.NEVER).hasToString("never");
    }

    @Test
    void wideningStaysWithinTheDay() {
        assertThat(TimeSpan.ALL_DAY.widened(5, 5)).isEqualTo(TimeSpan.ALL_DAY).hasToString("00:00-24:00");
        assertThat(span("08:00", "20:00").widened(60_000_000_000L, 1_000_000_000L))
                .hasToString("07:59-20:00:01");
    }

    private static TimeSpan span(String from, String until) {
        return new TimeSpan(TimeSpan.parseTime(from), TimeSpan.parseTime(until));
    }
}
