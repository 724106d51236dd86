package hogatape.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The spans of a day, when data may be expected, and the user's own days. */
class TradingDaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "NXT,2026-11-23,08:00-20:00,08:00-20:00",
        "KRX,2026-11-23,08:30-20:00,08:30-15:30",
        "UNIFIED,2026-11-23,08:00-20:00,08:00-20:00",
        "KRX,2026-09-11,08:30-16:00,08:30-15:30",
        "KRX,2025-11-13,09:30-17:00,09:30-16:30",
        "NXT,2025-11-13,10:00-20:00,10:00-20:00",
        "KRX,2026-11-19,09:30-20:00,09:30-16:30",
        "NXT,2026-11-19,10:00-20:00,10:00-20:00",
        "KRX,2026-01-02,09:30-16:00,09:30-15:30",
        "NXT,2026-01-02,10:00-20:00,10:00-20:00",
        "KRX,2027-01-04,09:30-20:00,09:30-15:30",
        "NXT,2025-03-03,never,never"
    })
    void theDayAndTheBookOfAVenue(Venue venue, LocalDate day, String whole, String book) {
        assertThat(TradingCalendar.standard().daySpan(venue, day)).hasToString(whole);
        assertThat(TradingCalendar.standard().bookSpan(venue, day)).hasToString(book);
    }

    @ParameterizedTest
    @CsvSource({
        "NXT,STOCK,2026-11-23,07:59:59,",
        "NXT,STOCK,2026-11-23,08:00,08:00",
        "NXT,STOCK,2026-11-23,08:49,08:00",
        "NXT,STOCK,2026-11-23,08:50,",
        "NXT,STOCK,2026-11-23,09:00:29,",
        "NXT,STOCK,2026-11-23,09:00:30,09:00:30",
        "NXT,STOCK,2026-11-23,15:19:59,09:00:30",
        "NXT,STOCK,2026-11-23,15:25,",
        "NXT,STOCK,2026-11-23,15:39:59,",
        "NXT,STOCK,2026-11-23,15:40,15:40",
        "NXT,STOCK,2026-11-23,19:59,15:40",
        "NXT,STOCK,2026-11-23,20:00,",
        "KRX,STOCK,2026-11-23,08:45,",
        "KRX,STOCK,2026-11-23,09:00,09:00",
        "KRX,STOCK,2026-11-23,15:25,",
        "KRX,STOCK,2026-11-23,16:30,16:00",
        "KRX,ETF,2026-11-23,16:30,",
        "KRX,STOCK,2026-09-11,16:30,",
        "UNIFIED,STOCK,2026-11-23,08:55,",
        "UNIFIED,STOCK,2026-11-23,09:00:10,09:00",
        "UNIFIED,STOCK,2026-11-23,09:00:40,09:00",
        "UNIFIED,STOCK,2026-11-23,15:25,",
        "UNIFIED,STOCK,2026-11-23,17:00,15:40",
        "KRX,STOCK,2025-11-13,09:30,",
        "KRX,STOCK,2025-11-13,16:10,10:00",
        "NXT,STOCK,2026-01-02,09:30,",
        "NXT,STOCK,2026-01-02,10:30,10:00",
        "NXT,STOCK,2026-09-24,10:30,",
        "NXT,STOCK,2026-11-22,10:30,"
    })
    void sinceWhenDataMayBeExpected(Venue venue, IssueKind kind, LocalDate day, LocalTime time, LocalTime since) {
        OptionalLong expected = since == null ? OptionalLong.empty() : OptionalLong.of(nanos(day, since));
        assertThat(TradingCalendar.standard().continuousSince(venue, kind, nanos(day, time)))
                .isEqualTo(expected);
    }

    @Test
    void holidaysAreKnownUpToTheLastOneListed() throws IOException {
        assertThat(TradingCalendar.standard().holidaysKnownUntil()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(calendar("day,session", "2027-12-31,closed").holidaysKnownUntil())
                .isEqualTo(LocalDate.of(2027, 12, 31));
    }

    @Test
    void theUserClosesADay() throws IOException {
        TradingCalendar calendar = calendar("day,session", "# typhoon", "2026-11-23,closed");
        assertThat(calendar.isTradingDay(MONDAY)).isFalse();
        assertThat(calendar.sessions(Venue.UNIFIED, MONDAY)).isEmpty();
        assertThat(calendar.planned(Venue.NXT, MONDAY)).isNotEmpty();
        assertThat(calendar.isTradingDay(MONDAY.plusDays(1))).isTrue();
    }

    @Test
    void theUserClosesOneVenue() throws IOException {
        TradingCalendar calendar = calendar("day,venue,session", "2026-11-23,NXT,closed");
        assertThat(calendar.isTradingDay(MONDAY)).isTrue();
        assertThat(calendar.sessions(Venue.NXT, MONDAY)).isEmpty();
        assertThat(calendar.sessions(Venue.UNIFIED, MONDAY)).isEqualTo(calendar.sessions(Venue.KRX, MONDAY));
    }

    @Test
    void theUsersSessionsReplaceThoseOfTheDay() throws IOException {
        TradingCalendar calendar = calendar(
                "day,venue,session,from,until,matching,issues",
                "2026-11-23,KRX,main,10:00,16:20,CONTINUOUS,all",
                "2026-11-23,KRX,closing auction,16:20,16:30,AUCTION,all",
                "2025-11-13,KRX,main,11:00,12:00,CONTINUOUS,");
        assertThat(calendar.daySpan(Venue.KRX, MONDAY)).hasToString("10:00-16:30");
        assertThat(calendar.daySpan(Venue.NXT, MONDAY)).hasToString("08:00-20:00");
        assertThat(calendar.daySpan(Venue.KRX, LocalDate.of(2025, 11, 13))).hasToString("11:00-12:00");
    }

    @Test
    void theUserOpensAHolidayForOneVenue() throws IOException {
        LocalDate holiday = LocalDate.of(2026, 7, 17);
        TradingCalendar calendar = calendar(
                "day,venue,session,from,until,matching,issues", "2026-07-17,KRX,main,09:00,15:20,CONTINUOUS,all");
        assertThat(calendar.isTradingDay(holiday)).isTrue();
        assertThat(calendar.sessions(Venue.KRX, holiday)).hasSize(1);
        assertThat(calendar.sessions(Venue.NXT, holiday)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-13-01,,closed,,,,|day '2026-13-01' cannot be read; write a day as 2027-01-04.",
                "2026-11-23,NYSE,closed,,,,|venue 'NYSE' cannot be read; write NXT or KRX.",
                "2026-11-23,UNIFIED,closed,,,,|the unified venue has no sessions of its own; write a row for NXT and one for KRX.",
                "2026-11-23,KRX,main,9,15:20,CONTINUOUS,|from '9' cannot be read; write a Seoul time as 09:30.",
                "2026-11-23,KRX,main,10:00,09:00,CONTINUOUS,|the session ends at 09:00 and begins at 10:00; write the earlier time under 'from'.",
                "2026-11-23,KRX,main,09:00,10:00,,|matching '' cannot be read; write one of CONTINUOUS, AUCTION, FIXED_PRICE, QUIET.",
                "2026-11-23,KRX,main,09:00,10:00,QUIET,etf|issues 'etf' are neither 'all' nor 'stocks'.",
                "2026-11-23,KRX,main,09:00,10:00,QUIET,all,more|the row has more cells than the first line names columns; take out a comma."
            })
    void aRowThatCannotBeReadIsNamed(String row, String sentence) {
        assertThatThrownBy(() -> calendar("day,venue,session,from,until,matching,issues", "", row))
                .isInstanceOf(TableException.class)
                .hasMessage("'" + folder.resolve("days.csv") + "', line 3: " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23,,closed,,,|2026-11-23,KRX,main,09:00,10:00,QUIET|the KRX is closed on this day by another row; take out one.",
                "2026-11-23,KRX,main,09:00,10:00,QUIET|2026-11-23,,closed,,,|the KRX has rows of this day already; take out one."
            })
    void aDayIsEitherClosedOrNot(String first, String second, String sentence) {
        assertThatThrownBy(() -> calendar("day,venue,session,from,until,matching", first, second))
                .hasMessageEndingWith("line 3: " + sentence);
    }

    @Test
    void aFileThatIsNoTable() {
        assertThatThrownBy(() -> TradingCalendar.with(folder.resolve("none.csv")))
                .hasMessage("There is no file '" + folder.resolve("none.csv") + "'.");
        assertThatThrownBy(() -> calendar("day,note", "2026-11-23,x"))
                .hasMessageContaining("first line: there is no column 'note'; the columns are day,session,venue");
        assertThatThrownBy(() -> calendar("day,venue", "2026-11-23,KRX"))
                .hasMessageContaining("first line: the column 'session' is missing");
        assertThatThrownBy(() -> calendar("day,session", "2026-11-23,\"closed"))
                .hasMessageContaining("is no CSV table");
    }

    private TradingCalendar calendar(String... lines) throws IOException {
        return TradingCalendar.with(Files.writeString(folder.resolve("days.csv"), String.join("\n", lines)));
    }

    private static long nanos(LocalDate day, LocalTime time) {
        return SeoulTime.startOfDay(day) + time.toNanoOfDay();
    }
}
