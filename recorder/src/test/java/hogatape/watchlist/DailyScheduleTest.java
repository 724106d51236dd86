package hogatape.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.market.SeoulTime;
import hogatape.market.TableException;
import hogatape.market.TradingCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyScheduleTest {
    private static final TradingCalendar CALENDAR = TradingCalendar.standard();

    @ParameterizedTest
    @CsvSource({
        // now; the day that is on or comes next, its start and stop
        "2026-11-23T07:00,H0NXASP0,2026-11-23T07:55,2026-11-23T20:01",
        "2026-11-23T07:55,H0NXASP0,2026-11-23T07:55,2026-11-23T20:01",
        "2026-11-23T08:49,H0NXASP0,2026-11-23T07:55,2026-11-23T20:01",
        "2026-11-23T09:00:29,H0NXASP0,2026-11-23T07:55,2026-11-23T20:01",
        "2026-11-23T15:25,H0NXASP0,2026-11-23T07:55,2026-11-23T20:01",
        "2026-11-23T19:59,H0NXASP0,2026-11-23T07:55,2026-11-23T20:01",
        "2026-11-23T20:00:59,H0NXASP0,2026-11-23T07:55,2026-11-23T20:01",
        "2026-11-23T20:01,H0NXASP0,2026-11-24T07:55,2026-11-24T20:01",
        // a KRX TR: its after-market belongs to the day since 2026-09-14
        "2026-11-23T07:00,H0STASP0,2026-11-23T08:25,2026-11-23T20:01",
        "2026-09-11T07:00,H0STASP0,2026-09-11T08:25,2026-09-11T16:01",
        // a Friday evening, and 추석 behind a Wednesday
        "2026-11-20T21:00,H0NXASP0,2026-11-23T07:55,2026-11-23T20:01",
        "2026-09-23T21:00,H0NXASP0,2026-09-28T07:55,2026-09-28T20:01",
        "2026-09-24T10:00,H0NXASP0,2026-09-28T07:55,2026-09-28T20:01",
        // 수능일
        "2025-11-12T21:00,H0NXASP0,2025-11-13T09:55,2025-11-13T20:01",
        "2025-11-12T21:00,H0STASP0,2025-11-13T09:25,2025-11-13T17:01",
        "2025-11-12T21:00,H0UNASP0,2025-11-13T09:25,2025-11-13T20:01",
        // a year's first trading day
        "2025-12-31T21:00,H0STASP0,2026-01-02T09:25,2026-01-02T16:01",
        "2026-12-30T21:00,H0NXASP0,2027-01-04T09:55,2027-01-04T20:01"
    })
    void theDayThatIsOnOrComesNext(LocalDateTime now, String tr, LocalDateTime start, LocalDateTime stop)
            throws WatchlistException {
        DailySchedule schedule = new DailySchedule(Watchlist.of(List.of("005930"), List.of(tr)), CALENDAR);
        RecordingDay day = schedule.next(nanos(now));
        assertThat(day).isEqualTo(new RecordingDay(start.toLocalDate(), nanos(start), nanos(stop)));
        assertThat(day.isOn(nanos(now))).isEqualTo(!now.isBefore(start) && now.isBefore(stop));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "005930,H0NXASP0;005930,H0STASP0|2026-11-23T07:55|2026-11-23T20:01",
                "005930,H0STASP0|2026-11-23T08:25|2026-11-23T15:31",
                "005930,H0STASP0,,16:00|2026-11-23T15:55|2026-11-23T20:01",
                "005930,H0NXASP0,,10:00,11:00;000660,,,14:00,15:00|2026-11-23T09:55|2026-11-23T15:01",
                "005930,,,00:02,24:00|2026-11-23T00:00|2026-11-24T00:00",
                "005930,H0NXASP0,,10:00,11:00;AAPL,HDFSASP0|2026-11-23T09:55|2026-11-23T11:01",
                "AAPL,HDFSASP0,,22:30|2026-11-23T22:25|2026-11-24T00:00"
            })
    void aWatchlistsTimesMakeTheDay(String rows, LocalDateTime start, LocalDateTime stop) throws IOException {
        DailySchedule schedule = new DailySchedule(SubscriptionPlanTest.watchlist(rows.split(";")), CALENDAR);
        assertThat(schedule.next(nanos(LocalDateTime.parse("2026-11-22T12:00"))))
                .isEqualTo(new RecordingDay(LocalDate.of(2026, 11, 23), nanos(start), nanos(stop)));
    }

    @Test
    void theUsersOwnDaysCount(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("days.csv"),
                "day,venue,session,from,until,matching\n"
                        + "2026-11-23,,closed\n2026-11-24,KRX,closed\n2026-11-24,NXT,main,12:00,13:00,CONTINUOUS\n");
        TradingCalendar calendar = TradingCalendar.with(file);
        long now = nanos(LocalDateTime.parse("2026-11-22T12:00"));
        assertThat(new DailySchedule(Watchlist.of(List.of("005930"), List.of("H0NXASP0", "H0STASP0")), calendar)
                        .next(now))
                .isEqualTo(new RecordingDay(
                        LocalDate.of(2026, 11, 24),
                        nanos(LocalDateTime.parse("2026-11-24T11:55")),
                        nanos(LocalDateTime.parse("2026-11-24T13:01"))));
        assertThat(new DailySchedule(Watchlist.of(List.of("005930"), List.of("H0STASP0")), calendar)
                        .next(now)
                        .day())
                .isEqualTo("2026-11-25");
    }

    @Test
    void aWatchlistThatIsNeverWanted() throws TableException {
        long now = nanos(LocalDateTime.parse("2026-11-22T12:00"));
        Watchlist early = SubscriptionPlanTest.watchlist("005930,H0STASP0,,,08:00");
        assertThatThrownBy(() -> new DailySchedule(early, CALENDAR).next(now))
                .isInstanceOf(WatchlistException.class)
                .hasMessageContaining("no day within a year on which anything of the watchlist is wanted");
        Watchlist abroad = Watchlist.of(List.of("AAPL"), List.of("HDFSASP0"));
        assertThatThrownBy(() -> new DailySchedule(abroad, CALENDAR).next(now))
                .hasMessageContaining("give from and until");
    }

    @Test
    void holidaysAreKnownForAWhile() {
        DailySchedule schedule = new DailySchedule(Watchlist.of(List.of("005930"), List.of("H0NXASP0")), CALENDAR);
        assertThat(schedule.knowsHolidays(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(schedule.knowsHolidays(LocalDate.of(2027, 2, 8))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // TR, now, last heard; for how long silent though data were to be expected, in seconds
        "H0NXASP0,2026-11-23T08:00:20,2026-11-20T19:59:59,20",
        "H0NXASP0,2026-11-23T08:49,2026-11-23T08:48,60",
        "H0NXASP0,2026-11-23T08:55,2026-11-23T08:48,0",
        "H0NXASP0,2026-11-23T09:00:29,2026-11-23T08:49,0",
        "H0NXASP0,2026-11-23T09:00:40,2026-11-23T08:49,10",
        "H0NXASP0,2026-11-23T15:25,2026-11-23T15:19,0",
        "H0NXASP0,2026-11-23T15:35,2026-11-23T15:19,0",
        "H0NXASP0,2026-11-23T15:41,2026-11-23T15:19,60",
        "H0NXASP0,2026-11-23T19:59,2026-11-23T19:59,0",
        "H0NXASP0,2026-11-23T20:00,2026-11-23T19:00,0",
        "H0STASP0,2026-11-23T08:45,2026-11-23T08:31,0",
        "H0STASP0,2026-11-23T09:00:30,2026-11-23T08:59,30",
        "H0STASP0,2026-11-23T15:25,2026-11-23T15:00,0",
        "H0STASP0,2026-11-23T17:00,2026-11-23T15:00,0",
        "H0STASP0,2025-11-13T09:45,2025-11-13T09:31,0",
        "H0STASP0,2025-11-13T10:01,2025-11-13T09:31,60",
        "H0UNASP0,2026-11-23T09:00:10,2026-11-23T08:49,10",
        "H0NXASP0,2026-09-24T10:00,2026-09-23T19:00,0",
        "HDFSASP0,2026-11-23T10:00,2026-11-23T09:00,0",
        "H0NXASP0,2026-11-23T10:00,2026-11-23T10:01,0"
    })
    void silenceThatIsAFault(String tr, LocalDateTime now, LocalDateTime heard, long seconds) {
        QuietHours quiet = new QuietHours(CALENDAR);
        assertThat(quiet.silentNanos(tr, nanos(heard), nanos(now))).isEqualTo(seconds * 1_000_000_000L);
        assertThat(quiet.isQuiet(tr, nanos(now)))
                .isEqualTo(quiet.expectedSince(tr, nanos(now)).isEmpty());
    }

    private static long nanos(LocalDateTime seoul) {
        return SeoulTime.startOfDay(seoul.toLocalDate()) + seoul.toLocalTime().toNanoOfDay();
    }
}
