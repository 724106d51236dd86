package hogatape.market;

import static hogatape.market.Session.Matching.AUCTION;
import static hogatape.market.Session.Matching.CONTINUOUS;
import static hogatape.market.Session.Matching.FIXED_PRICE;
import static hogatape.market.Session.Matching.QUIET;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradingCalendarTest {
    private final TradingCalendar calendar = TradingCalendar.standard();

    @ParameterizedTest
    @CsvSource({
        "NXT,2026-11-23,07:59:59,QUIET",
        "NXT,2026-11-23,08:00,CONTINUOUS",
        "NXT,2026-11-23,08:50,QUIET",
        "NXT,2026-11-23,09:00:29,QUIET",
        "NXT,2026-11-23,09:00:30,CONTINUOUS",
        "NXT,2026-11-23,15:20,QUIET",
        "NXT,2026-11-23,15:35,AUCTION",
        "NXT,2026-11-23,15:45,CONTINUOUS",
        "NXT,2026-11-23,20:00,QUIET",
        "KRX,2026-11-23,08:35,AUCTION",
        "KRX,2026-11-23,09:00,CONTINUOUS",
        "KRX,2026-11-23,15:25,AUCTION",
        "KRX,2026-11-23,15:35,QUIET",
        "KRX,2026-11-23,15:50,FIXED_PRICE",
        "KRX,2026-11-23,16:00,CONTINUOUS",
        "KRX,2026-09-11,16:00,QUIET",
        "KRX,2026-09-14,16:00,CONTINUOUS",
        "UNIFIED,2026-11-23,08:40,CONTINUOUS",
        "UNIFIED,2026-11-23,08:55,AUCTION",
        "KRX,2025-11-13,09:15,QUIET",
        "KRX,2025-11-13,16:10,CONTINUOUS",
        "NXT,2025-11-13,08:30,QUIET",
        "NXT,2025-11-13,10:00,CONTINUOUS",
        "KRX,2026-01-02,09:00,QUIET",
        "KRX,2026-01-02,10:00,CONTINUOUS",
        "NXT,2026-10-09,10:00,QUIET",
        "NXT,2026-11-22,10:00,QUIET",
        "NXT,2025-03-03,10:00,QUIET"
    })
    void matchingOfAStock(Venue venue, LocalDate day, LocalTime time, Session.Matching matching) {
        assertThat(calendar.matching(venue, IssueKind.STOCK, day, time)).isEqualTo(matching);
    }

    @Test
    void etfsHaveNoAfterMarketOnTheKrx() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThat(calendar.matching(Venue.KRX, IssueKind.ETF, day, LocalTime.of(17, 0)))
                .isEqualTo(QUIET);
        assertThat(calendar.matching(Venue.KRX, IssueKind.ETF, day, LocalTime.of(10, 0)))
                .isEqualTo(CONTINUOUS);
    }

    @Test
    void closedDaysHaveNoSessionsButAPlan() {
        LocalDate holiday = LocalDate.of(2026, 10, 9);
        assertThat(calendar.isTradingDay(holiday)).isFalse();
        assertThat(calendar.sessions(Venue.NXT, holiday)).isEmpty();
        assertThat(calendar.planned(Venue.NXT, holiday))
                .extracting(Session::matching)
                .containsExactly(CONTINUOUS, CONTINUOUS, AUCTION, FIXED_PRICE, CONTINUOUS);
    }

    @Test
    void venueOfATr() {
        assertThat(Venue.ofTr("H0NXASP0")).contains(Venue.NXT);
        assertThat(Venue.ofTr("H0STASP0")).contains(Venue.KRX);
        assertThat(Venue.ofTr("H0UNCNT0")).contains(Venue.UNIFIED);
        assertThat(Venue.ofTr("PINGPONG")).isEmpty();
    }
}
