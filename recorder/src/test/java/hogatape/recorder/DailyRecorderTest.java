package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.RecordClock;
import hogatape.market.SeoulTime;
import hogatape.market.TimeSpan;
import hogatape.market.TradingCalendar;
import hogatape.watchlist.DailySchedule;
import hogatape.watchlist.Watchlist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DailyRecorderTest {
    private static final DailySchedule SCHEDULE =
            new DailySchedule(Watchlist.of(List.of("005930"), List.of("H0NXASP0")), TradingCalendar.standard());

    private final List<String> recorded = new ArrayList<>();
    private long now = at("2026-11-20", "21:00"); // A Friday, after the close.
    private int days = 3;
    private String failure;

    @Test
    void recordsEachTradingDayFromItsBeginningToItsEnd() throws Exception {
        RecordingOutcome last = run();

        assertThat(recorded)
                .containsExactly(
                        "2026-11-23 from 2026-11-23 07:55:00 to 2026-11-23 20:01:00",
                        "2026-11-24 from 2026-11-24 07:55:00 to 2026-11-24 20:01:00",
                        "2026-11-25 from 2026-11-25 07:55:00 to 2026-11-25 20:01:00");
        assertThat(last.complete()).isTrue();
    }

    @Test
    void joinsADayThatIsOn() throws Exception {
        now = at("2026-11-20", "15:25");
        days = 1;
        run();

        assertThat(recorded).containsExactly("2026-11-20 from 2026-11-20 15:25:00 to 2026-11-20 20:01:00");
    }

    @Test
    void survivesWeeksWithHolidaysAndYearsThatEnd() throws Exception {
        now = at("2026-12-21", "06:00");
        days = 12;
        run();

        assertThat(recorded)
                .extracting(day -> day.substring(0, 10))
                .containsExactly(
                        "2026-12-21",
                        "2026-12-22",
                        "2026-12-23",
                        "2026-12-24",
                        "2026-12-28",
                        "2026-12-29",
                        "2026-12-30",
                        "2027-01-04",
                        "2027-01-05",
                        "2027-01-06",
                        "2027-01-07",
                        "2027-01-08");
        assertThat(recorded.get(7)).contains("from 2027-01-04 09:55:00");
    }

    @Test
    void endsWithADayThatEndsBeforeItsTime() throws Exception {
        failure = "The disk is full.";

        assertThat(run().failure()).isEqualTo("The disk is full.");
        assertThat(recorded).hasSize(1);
    }

    private RecordingOutcome run() throws Exception {
        RecordClock clock = new RecordClock() {
            @Override
            public long wallNanos() {
                return now;
            }

            @Override
            public long monotonicNanos() {
                return now;
            }
        };
        DailyRecorder recorder = new DailyRecorder(() -> SCHEDULE, clock, (day, deadline) -> {
            long begin = now;
            while (!deadline.reached(now, now)) {
                now += TimeUnit.SECONDS.toNanos(1);
            }
            recorded.add(day.day() + " from " + text(begin) + " to " + text(now));
            return new RecordingOutcome(0, 0, 0, 0, 0, List.of(), List.of(), failure);
        });
        return recorder.run((time, unit) -> {
            now += unit.toNanos(time);
            return recorded.size() == days;
        });
    }

    private static long at(String day, String time) {
        return SeoulTime.startOfDay(LocalDate.parse(day)) + TimeSpan.parseTime(time);
    }

    private static String text(long nanos) {
        return SeoulTime.text(nanos).substring(0, "uuuu-MM-dd HH:mm:ss".length());
    }
}
