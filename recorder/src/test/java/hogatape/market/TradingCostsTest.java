package hogatape.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradingCostsTest {
    @TempDir
    private Path folder;

    /** Worked by hand: value times rate, each part rounded down below a won. */
    @ParameterizedTest(name = "{0} {1} {2} {3} {4} on {5}, maker {6} + taker {7}")
    @CsvSource({
        // 715,000 won: 0.0130527 % is 93.32, of which the venue has 0.00182 % or 13.01; no tax on a buy.
        "kis-online,NXT,005930,false,2026-11-23,0,71500000,13,80,0",
        // As a maker the venue has 0.00134 %, 9.58, and the broker takes the difference.
        "kis-online,NXT,005930,false,2026-11-23,71500000,0,9,84,0",
        // A sale: 0.05 % is 357.50 and 0.15 % is 1,072.50, each rounded down by itself.
        "kis-online,NXT,005930,true,2026-11-23,0,71500000,13,80,1429",
        // KOSDAQ has one tax of 0.20 %, 1,430.
        "kis-online,NXT,035720,true,2026-11-23,0,71500000,13,80,1430",
        // KRX: 0.0140527 % is 100.47, with 0.0023 % or 16.44 inside.
        "kis-online,KRX,005930,true,2026-11-23,0,71500000,16,84,1429",
        // An ETF pays no tax: 0.0146527 % is 104.76.
        "kis-online,KRX,069500,true,2026-11-23,0,71500000,16,88,0",
        // An unknown issue pays the dearest tax.
        "kis-online,NXT,999999,true,2026-11-23,0,71500000,13,80,1430",
        // Half made, half taken: 0.00134 % of 357,500 and 0.00182 % of as much are 11.297 together, not 4 + 6.
        "kis-online,NXT,005930,false,2026-11-23,35750000,35750000,11,82,0",
        // The venue's fee beside a commission of nothing.
        "venue-only,NXT,005930,false,2026-11-23,0,71500000,13,0,0",
        "kis-waived,KRX,005930,false,2026-11-23,0,71500000,16,10,0",
        // KRX took the NXT's fees for two months: 13.01.
        "venue-only,KRX,005930,false,2025-12-15,0,71500000,13,0,0",
        "venue-only,KRX,005930,false,2026-02-13,71500000,0,9,0,0",
        "venue-only,KRX,005930,false,2026-02-16,71500000,0,16,0,0",
        // The tax is that of the settlement: a sale of 12-26 settles in 2025, one of 12-29 on 2026-01-02.
        "venue-only,KRX,005930,true,2025-12-26,0,100000000,18,0,1500",
        "venue-only,KRX,005930,true,2025-12-29,0,100000000,18,0,2000",
        "venue-only,KRX,035720,true,2025-12-26,0,100000000,18,0,1500",
        // A middle price on half a won: 3 × 1,000.50 = 3,001.50 won.
        "kis-online,NXT,005930,true,2026-11-23,0,300150,0,0,5",
        // A hundred billion won loses nothing on the way: 0.0130527 % is 13,052,700.
        "kis-online,NXT,005930,true,2026-11-23,0,10000000000000,1820000,11232700,200000000",
        "kis-online,NXT,005930,false,2026-11-23,0,0,0,0,0"
    })
    void workedByHand(
            String profile,
            Venue venue,
            String symbol,
            boolean sells,
            LocalDate day,
            long maker,
            long taker,
            long fee,
            long commission,
            long tax)
            throws IOException {
        Path table = folder.resolve("instruments.csv");
        Files.writeString(table, "symbol,market,kind\n005930,KOSPI,\n035720,KOSDAQ,STOCK\n069500,KOSPI,ETF\n");
        TradingCosts costs =
                new TradingCosts(CostProfile.named(profile), Instruments.read(table), TradingCalendar.standard());
        assertThat(costs.rates(venue, symbol, sells, day).of(maker, taker)).isEqualTo(new Costs(fee, commission, tax));
    }

    @Test
    void aVenuesFeeInsideIsNeverCountedTwice() {
        CostRates inside = new CostRates(13_400, 18_200, 140_527, true, 1, 0, 0);
        CostRates extra = new CostRates(13_400, 18_200, 140_527, false, 1, 0, 0);
        assertThat(inside.of(0, 1_000_000_000).totalWon()).isEqualTo(1_405);
        assertThat(extra.of(0, 1_000_000_000).totalWon()).isEqualTo(1_405 + 182);
    }

    @Test
    void aCommissionMayBeRoundedDownToTenWon() {
        CostRates rates = new CostRates(0, 0, 150_000, false, 10, 0, 0);
        assertThat(rates.of(0, 71_500_000).commissionWon()).isEqualTo(100);
    }

    @Test
    void aProfileOfTheUsers() throws IOException {
        Path mine = folder.resolve("mine.csv");
        Files.writeString(
                mine,
                """
                valid_from,venue,kind,commission_percent,venue_fee,round_won
                2026-01-01,NXT,STOCK,0.01,extra,10
                2026-07-01,NXT,STOCK,0.02,inside,1
                """);
        TradingCosts costs = new TradingCosts(CostProfile.read(mine), Instruments.none(), TradingCalendar.standard());
        assertThat(costs.rates(Venue.NXT, "005930", false, LocalDate.of(2026, 6, 30)))
                .isEqualTo(new CostRates(13_400, 18_200, 100_000, false, 10, 0, 0));
        assertThat(costs.rates(Venue.NXT, "005930", false, LocalDate.of(2026, 7, 1)))
                .isEqualTo(new CostRates(13_400, 18_200, 200_000, true, 1, 0, 0));
        assertThatThrownBy(() -> costs.rates(Venue.NXT, "005930", false, LocalDate.of(2025, 12, 30)))
                .hasMessageContaining("mine.csv' charges for a STOCK on NXT of 2025-12-30 is not known")
                .hasMessageContaining("begins on 2026-01-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2026-01-01,UNIFIED,STOCK,0.01,extra,1 | line 2: venue 'UNIFIED' cannot be read; write NXT or KRX.
            2026-01-01,NXT,BOND,0.01,extra,1      | line 2: kind 'BOND' cannot be read; write STOCK or ETF.
            2026-01-01,NXT,STOCK,a lot,extra,1    | line 2: commission_percent 'a lot' cannot be read
            2026-01-01,NXT,STOCK,14,extra,1       | line 2: commission_percent '14' cannot be read
            2026-01-01,NXT,STOCK,0.01,maybe,1     | line 2: venue_fee 'maybe' cannot be read; write inside or extra.
            2026-01-01,NXT,STOCK,0.01,extra,0     | line 2: round_won '0' cannot be read; write whole won as 1 or 10.
            """)
    void aWrongRowIsNamed(String row, String sentence) throws IOException {
        Path mine = folder.resolve("mine.csv");
        Files.writeString(mine, "valid_from,venue,kind,commission_percent,venue_fee,round_won\n" + row + "\n");
        assertThatThrownBy(() -> CostProfile.read(mine))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("mine.csv")
                .hasMessageContaining(sentence);
    }

    @Test
    void anUnknownProfileTellsThoseThereAre() {
        assertThatThrownBy(() -> CostProfile.named("kis-offline"))
                .hasMessageContaining("kis-online, kis-waived, venue-only");
        assertThat(CostProfile.names()).contains(CostProfile.STANDARD);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23,2026-11-25",
        "2026-11-26,2026-11-30",
        "2025-12-26,2025-12-30",
        "2025-12-29,2026-01-02",
        "2026-12-30,2027-01-05",
        "2026-02-13,2026-02-20"
    })
    void tradesSettleTwoTradingDaysLater(LocalDate traded, LocalDate settled) {
        assertThat(new TradingCosts(
                                CostProfile.named(CostProfile.STANDARD), Instruments.none(), TradingCalendar.standard())
                        .settlementDay(traded))
                .isEqualTo(settled);
    }
}
