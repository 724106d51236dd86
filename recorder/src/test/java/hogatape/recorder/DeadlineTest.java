package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.journal.RecordClock;
import hogatape.market.SeoulMoment;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {
    @Test
    void countsAWhileFromTheFirstAskingByTheMonotonicClock() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(1));

        assertThat(deadline.reached(Long.MAX_VALUE, -500)).isFalse();
        assertThat(deadline.reached(Long.MAX_VALUE, 999_999_499)).isFalse();
        assertThat(deadline.reached(Long.MIN_VALUE, 999_999_500)).isTrue();
    }

    @ParameterizedTest(name = "{1} asked at {0} is {2}")
    @CsvSource({
        "2026-11-23T19:59:59, 20:00,               2026-11-23T20:00:00",
        "2026-11-23T20:00:00, 20:00,               2026-11-24T20:00:00",
        "2026-11-23T23:59:59, 00:10,               2026-11-24T00:10:00",
        "2026-12-31T21:00:00, 20:00,               2027-01-01T20:00:00",
        "2026-11-23T09:00:00, 2026-11-25T15:30,    2026-11-25T15:30:00"
    })
    void takesATimeAloneForTheNextSuchTime(String asked, String moment, String end) {
        Deadline deadline = Deadline.at(SeoulMoment.parse(moment), clockAt(nanos(asked)));

        assertThat(deadline.reached(nanos(end) - 1, Long.MAX_VALUE)).isFalse();
        assertThat(deadline.reached(nanos(end), Long.MIN_VALUE)).isTrue();
    }

    @Test
    void isNoneWhereNothingCouldBeRecorded() {
        assertThatThrownBy(
                        () -> Deadline.at(SeoulMoment.parse("2026-11-23T08:00"), clockAt(nanos("2026-11-23T09:00:00"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is over");
        assertThatThrownBy(() -> Deadline.after(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverComesWhereNoneIsWanted() {
        assertThat(Deadline.NONE.reached(Long.MAX_VALUE, Long.MAX_VALUE)).isFalse();
    }

    private static long nanos(String seoul) {
        return Instant.parse(seoul + "Z").getEpochSecond() * 1_000_000_000L - 9 * 3_600_000_000_000L;
    }

    private static RecordClock clockAt(long wall) {
        return new RecordClock() {
            @Override
            public long wallNanos() {
                return wall;
            }

            @Override
            public long monotonicNanos() {
                return 0;
            }
        };
    }
}
