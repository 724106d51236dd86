package hogatape.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeoulTimeTest {
    private static long nanos(String instant) {
        return TimeUnit.SECONDS.toNanos(Instant.parse(instant).getEpochSecond());
    }

    @Test
    void theSeoulDayBeginsAtFifteenUtc() {
        assertThat(SeoulTime.date(nanos("2026-11-22T14:59:59Z"))).isEqualTo("2026-11-22");
        assertThat(SeoulTime.date(nanos("2026-11-22T15:00:00Z"))).isEqualTo("2026-11-23");
        assertThat(SeoulTime.startOfDay(LocalDate.of(2026, 11, 23))).isEqualTo(nanos("2026-11-22T15:00:00Z"));
        assertThat(SeoulTime.secondOfDay(nanos("2026-11-23T00:00:30Z"))).isEqualTo(9 * 3600 + 30);
        assertThat(SeoulTime.nanoOfDay(nanos("2026-11-23T00:00:00Z") + 7)).isEqualTo(9 * 3_600_000_000_000L + 7);
    }

    @Test
    void aTimeAloneHasNoDay() {
        SeoulMoment moment = SeoulMoment.parse("09:00:30.5");
        assertThat(moment.isAbsolute()).isFalse();
        assertThat(moment.time()).isEqualTo(LocalTime.of(9, 0, 30, 500_000_000));
        assertThat(moment.epochNanos(LocalDate.of(2026, 11, 23)))
                .isEqualTo(nanos("2026-11-23T00:00:30Z") + 500_000_000);
        assertThat(SeoulMoment.parse("09:00").time()).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void aTimeWithItsDayIsAbsolute() {
        SeoulMoment moment = SeoulMoment.parse("2026-11-23T09:00:00.5");
        assertThat(moment.day()).contains(LocalDate.of(2026, 11, 23));
        assertThat(moment.epochNanos(LocalDate.EPOCH)).isEqualTo(nanos("2026-11-23T00:00:00Z") + 500_000_000);
    }

    @Test
    void aMomentLiesBeforeATimeAloneOnItsOwnDay() {
        assertThat(SeoulMoment.parse("09:00").isAfter(nanos("2026-11-22T23:59:59Z")))
                .isTrue();
        assertThat(SeoulMoment.parse("09:00").isAfter(nanos("2026-11-23T00:00:00Z")))
                .isFalse();
        assertThat(SeoulMoment.parse("2026-11-23T09:00").isAfter(nanos("2026-11-21T23:59:59Z")))
                .isTrue();
        assertThat(SeoulMoment.parse("2026-11-23T09:00").isAfter(nanos("2026-11-24T23:30:00Z")))
                .isFalse();
    }

    @Test
    void durations() {
        assertThat(SeoulTime.parseDuration("90s")).isEqualTo(Duration.ofSeconds(90));
        assertThat(SeoulTime.parseDuration("10m")).isEqualTo(Duration.ofMinutes(10));
        assertThat(SeoulTime.parseDuration("2h")).isEqualTo(Duration.ofHours(2));
        assertThat(SeoulTime.parseDuration("250ms")).isEqualTo(Duration.ofMillis(250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "-5s", "10", "1.5h", "10 days", "99999999999s"})
    void noDuration(String text) {
        assertThatThrownBy(() -> SeoulTime.parseDuration(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("90s, 10m or 2h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "25:00", "09:60", "2026-11-23", "2026-02-30T09:00", "2026-11-23 09:00", "noon"})
    void noTime(String text) {
        assertThatThrownBy(() -> SeoulMoment.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Seoul time");
    }
}
