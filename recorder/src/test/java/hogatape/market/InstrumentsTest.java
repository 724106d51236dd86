package hogatape.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    @Test
    void theLatestRowHoldsAndABasePriceIsThatOfItsDay() throws IOException {
        Instruments instruments = Instruments.read(
                file(
                        """
                symbol,market,kind,base_price,from
                005930,KOSPI,STOCK,,
                005930,KOSPI,STOCK,71500,2026-11-23
                0074K0,KOSDAQ,LEVERAGED_ETF,9940,2026-11-20
                """));
        assertThat(instruments.of("005930", MONDAY.minusDays(1)).basePriceWon()).isEmpty();
        assertThat(instruments.of("005930", MONDAY).basePriceWon()).hasValue(71_500);
        assertThat(instruments.of("005930", MONDAY.plusDays(1)).basePriceWon()).isEmpty();
        assertThat(instruments.of("005930", MONDAY.plusDays(1)).market()).contains(ListingMarket.KOSPI);
        assertThat(instruments.of("0074K0", MONDAY))
                .isEqualTo(new Instrument(
                        "0074K0",
                        Optional.of(ListingMarket.KOSDAQ),
                        InstrumentKind.LEVERAGED_ETF,
                        OptionalLong.empty()));
        assertThat(instruments.of("0074K0", MONDAY.minusDays(9))).isEqualTo(Instrument.unknown("0074K0"));
        assertThat(Instruments.none().of("005930", MONDAY)).isEqualTo(Instrument.unknown("005930"));
    }

    @Test
    void aFolderOfSnapshots() throws IOException {
        String header = "symbol,name,market,kind,base_price,from,halted,nxt\n";
        Files.writeString(folder.resolve("2026-11-23.csv"), header + "005930,삼성전자,KOSPI,STOCK,71500,2026-11-23,N,Y\n");
        Files.writeString(folder.resolve("2026-11-25.csv"), header + "005930,삼성전자,KOSPI,STOCK,72000,,N,Y\n");
        Instruments instruments = Instruments.read(folder);
        assertThat(instruments.of("005930", MONDAY).basePriceWon()).hasValue(71_500);
        assertThat(instruments.of("005930", MONDAY.plusDays(1)).basePriceWon()).isEmpty();
        assertThat(instruments.of("005930", MONDAY.plusDays(1)).market()).contains(ListingMarket.KOSPI);
        assertThat(instruments.of("005930", MONDAY.plusDays(2)).basePriceWon()).hasValue(72_000);
        Files.writeString(folder.resolve("notes.csv"), header);
        assertThatThrownBy(() -> Instruments.read(folder)).hasMessageContaining("notes.csv': the name is no day");
    }

    @Test
    void aSnapshotFromBehindADayTellsWhereNoneWasKnownByThen() throws IOException {
        String header = "symbol,name,market,kind,base_price,from,halted,nxt\n";
        Files.writeString(
                folder.resolve("2026-11-24.csv"), header + "069500,KODEX 200,KOSPI,ETF,34000,2026-11-24,false,false\n");
        Files.writeString(
                folder.resolve("2026-11-25.csv"),
                header + "069500,KODEX 200,KOSDAQ,ETN,34100,2026-11-25,false,false\n");
        assertThat(Instruments.read(folder).of("069500", MONDAY))
                .isEqualTo(new Instrument(
                        "069500", Optional.of(ListingMarket.KOSPI), InstrumentKind.ETF, OptionalLong.empty()));
    }

    @Test
    void aSnapshotMayLackABasePrice() throws IOException {
        Files.writeString(
                folder.resolve("2026-11-23.csv"),
                "symbol,name,market,kind,base_price,from,halted,nxt\n005930,삼성전자,KOSPI,STOCK,0,2026-11-23,true,false\n");
        Instrument instrument = Instruments.read(folder).of("005930", MONDAY);
        assertThat(instrument.market()).contains(ListingMarket.KOSPI);
        assertThat(instrument.basePriceWon()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ,KOSPI,,,                     | line 2: the symbol is missing.
            005930,NYSE,,,                | line 2: market 'NYSE' cannot be read; write KOSPI or KOSDAQ, or nothing.
            005930,KOSPI,BOND,,           | line 2: kind 'BOND' cannot be read
            005930,KOSPI,,71500,          | line 2: a base price is that of one day; write the day under 'from'.
            005930,KOSPI,,-1,2026-11-23   | line 2: base_price '-1' cannot be read
            005930,KOSPI,,71500,yesterday | line 2: from 'yesterday' cannot be read
            """)
    void aWrongRowIsNamed(String row, String sentence) {
        assertThatThrownBy(() -> Instruments.read(file("symbol,market,kind,base_price,from\n" + row + "\n")))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("table.csv")
                .hasMessageContaining(sentence);
    }

    @Test
    void oneRowADay() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> Instruments.read(file("symbol\n005930\n005930\n")))
                .hasMessageContaining("line 3: there is a row of 005930 without a day already");
        assertThatThrownBy(() -> Instruments.read(folder.resolve("nowhere.csv")))
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> Instruments.read(empty)).hasMessageContaining("holds no table named by a day");
    }

    @ParameterizedTest
    @CsvSource({
        // The exchange's own example: 30 % of 9,940 are 2,982, of which whole ticks of 10 count.
        "STOCK,9940,6960,12920",
        "STOCK,71500,50100,92900",
        "STOCK,1985,1390,2580",
        "STOCK,1,1,1",
        "ETF,10005,7005,13005",
        "ETN,10005,7005,13005",
        "LEVERAGED_ETF,10005,4005,16005"
    })
    void limitsOfADay(InstrumentKind kind, long base, long low, long high) {
        PriceLimits limits = PriceLimits.of(kind, base, MONDAY);
        assertThat(limits).isEqualTo(new PriceLimits(low, high));
        assertThat(limits.admit(low) && limits.admit(high)).isTrue();
        assertThat(limits.admit(low - 1) || limits.admit(high + 1)).isFalse();
    }

    @Test
    void adjustments() throws IOException {
        Adjustments adjustments = Adjustments.read(
                file(
                        """
                symbol,day,ratio,note
                005930,2026-11-23,5,split
                000660,2026-11-23,1:10,merged
                035720,2026-11-23,0.25,
                035420,2026-11-24,1,rights left
                """));
        assertThat(adjustments.of("005930", MONDAY)).contains(new Adjustment("005930", MONDAY, 5, 1, "split"));
        assertThat(adjustments.of("000660", MONDAY)).contains(new Adjustment("000660", MONDAY, 1, 10, "merged"));
        assertThat(adjustments.of("035720", MONDAY)).contains(new Adjustment("035720", MONDAY, 25, 100, ""));
        assertThat(adjustments.of("035420", MONDAY)).isEmpty();
        assertThat(Adjustments.none().of("005930", MONDAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "-5", "1:0", "1:2:3", "five", "0.00000001", "''"})
    void noRatio(String ratio) {
        assertThatThrownBy(() -> Adjustments.read(file("symbol,day,ratio\n005930,2026-11-23," + ratio + "\n")))
                .hasMessageContaining("line 2: ratio '" + ratio + "' cannot be read");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }
}
