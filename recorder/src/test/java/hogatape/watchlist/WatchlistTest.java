package hogatape.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hogatape.journal.SubscriptionKey;
import hogatape.market.TableException;
import hogatape.market.TimeSpan;
import hogatape.market.TradingCalendar;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchlistTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void aWatchlistOfEveryColumn() throws TableException {
        Watchlist watchlist = parse(
                "\uFEFFuntil, from ,priority,tr,symbol",
                "",
                "# the NXT books first",
                "20:00,8:00,1,H0NXASP0,005930",
                " 15:30 , 09:00:30 , 2 , H0STASP0 , 0074K0 ",
                "24:00,00:00,0,H0UPCNT0,0001");
        assertThat(watchlist.entries())
                .containsExactly(
                        entry("H0NXASP0", "005930", 1, "08:00", "20:00"),
                        entry("H0STASP0", "0074K0", 2, "09:00:30", "15:30"),
                        entry("H0UPCNT0", "0001", 0, "00:00", "24:00"));
    }

    @Test
    void whatARowLeavesOut() throws TableException {
        WatchlistEntry expected = new WatchlistEntry(
                new SubscriptionKey("H0NXASP0", "005930"), 100, OptionalLong.empty(), OptionalLong.empty(), false);
        assertThat(parse("symbol", "005930").entries()).containsExactly(expected);
        assertThat(parse("symbol,tr,priority,from,until", "005930").entries()).containsExactly(expected);
        assertThat(parse("symbol,tr,priority,from,until", "005930,,,,").entries())
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "H0NXASP0,,,2026-11-23,08:00-20:00",
        "H0NXCNT0,,,2026-11-23,08:00-20:00",
        "H0STASP0,,,2026-11-23,08:30-15:30",
        "H0UNASP0,,,2026-11-23,08:00-20:00",
        "H0STASP0,09:00,,2026-11-23,09:00-15:30",
        "H0STASP0,,09:00,2026-11-23,08:30-09:00",
        "H0STASP0,,20:00,2026-11-23,08:30-20:00",
        "H0STASP0,16:00,,2026-11-23,16:00-20:00",
        "H0STASP0,16:00,,2026-09-11,never",
        "H0STASP0,,08:00,2026-11-23,never",
        "H0STASP0,,,2025-11-13,09:30-16:30",
        "H0NXASP0,,,2025-11-13,10:00-20:00",
        "H0STASP0,,,2026-01-02,09:30-15:30",
        "H0NXASP0,,,2026-11-22,08:00-20:00",
        "HDFSASP0,,,2026-11-23,00:00-24:00",
        "HDFSASP0,22:30,,2026-11-23,22:30-24:00"
    })
    void whenARowIsWanted(String tr, String from, String until, LocalDate day, String span) throws TableException {
        String row = "005930," + tr + "," + (from == null ? "" : from) + "," + (until == null ? "" : until);
        WatchlistEntry entry = parse("symbol,tr,from,until", row).entries().get(0);
        assertThat(entry.wanted(TradingCalendar.standard(), day)).hasToString(span);
    }

    @Test
    void oneIssueMayHaveSeveralRowsWhoseTimesDoNotOverlap() throws TableException {
        assertThat(parse("symbol,from,until", "005930,,09:10", "005930,09:10,15:00", "005930,15:20,")
                        .entries())
                .hasSize(3);
        assertThat(parse("symbol,tr", "005930,H0NXASP0", "005930,H0STASP0").entries())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"005930,,,", "005930,,,09:10", "005930,H0NXASP0,09:09,09:11", "005930,,08:30,"})
    void rowsOfOneIssueThatMayOverlap(String second) {
        assertThatThrownBy(() -> parse("symbol,tr,from,until", "005930,,09:00,09:10", second))
                .hasMessage("'list.csv', line 3: H0NXASP0 005930 stands in line 2 too; take out one of them, "
                        + "or give both times that do not overlap.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5930|'5930' is no issue code; write all six places, as 005930 (spreadsheets drop the zeros in front).",
                ",H0NXASP0|'' is no issue code; codes have capital letters and digits.",
                "00593k|'00593k' is no issue code; codes have capital letters and digits.",
                "삼성전자|'삼성전자' is no issue code; codes have capital letters and digits.",
                "005930,NXT book|'NXT book' is no TR; codes have capital letters and digits.",
                "005930,,high|priority 'high' cannot be read; write a whole number from 0, the lowest for what matters most.",
                "005930,,-1|priority '-1' cannot be read; write a whole number from 0, the lowest for what matters most.",
                "005930,,,9|from '9' cannot be read; write a Seoul time as 08:30 or 09:00:30.",
                "005930,,,,25:00|until '25:00' cannot be read; write a Seoul time as 08:30 or 09:00:30.",
                "005930,,,10:00,09:00|it is wanted until 09:00 but only from 10:00 on; write the earlier time under 'from'.",
                "005930,,,09:00,09:00|it is wanted until 09:00 but only from 09:00 on; write the earlier time under 'from'.",
                "005930,,,24:00|it is wanted until 24:00 but only from 24:00 on; write the earlier time under 'from'.",
                "005930,,,,,x|the row has more cells than the first line names columns; take out a comma."
            })
    void aRowThatCannotBeReadIsNamed(String row, String sentence) {
        assertThatThrownBy(() -> parse("symbol,tr,priority,from,until", "000660", "", row))
                .isInstanceOf(TableException.class)
                .hasMessage("'list.csv', line 4: " + sentence);
    }

    @Test
    void aFileThatIsNoWatchlist(@TempDir Path folder) {
        assertThatThrownBy(() -> parse("symbol,name", "005930,삼성전자"))
                .hasMessage("'list.csv', first line: there is no column 'name'; the columns are "
                        + "symbol,tr,priority,from,until.");
        assertThatThrownBy(() -> parse("005930")).hasMessageContaining("first line: there is no column '005930'");
        assertThatThrownBy(() -> parse("tr", "H0NXASP0"))
                .hasMessageContaining("first line: the column 'symbol' is missing");
        assertThatThrownBy(() -> parse("symbol,symbol", "1,2"))
                .hasMessage("'list.csv', first line: the column 'symbol' is named twice; take out one.");
        assertThatThrownBy(() -> parse("symbol", "# nothing"))
                .hasMessage("'list.csv': the watchlist has no rows; write an issue code in a line of its own.");
        assertThatThrownBy(() -> parse("")).hasMessageContaining("first line: the column 'symbol' is missing");
        Path none = folder.resolve("none.csv");
        assertThatThrownBy(() -> Watchlist.read(none)).hasMessage("There is no file '" + none + "'.");
        assertThatThrownBy(() -> Watchlist.read(folder)).hasMessageContaining("cannot be read");
    }

    @Test
    void aFileIsRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("list.csv"), "symbol,priority\r\n005930,1\r\n000660,2");
        assertThat(Watchlist.read(file).entries())
                .extracting(entry -> entry.issue().symbol(), WatchlistEntry::priority)
                .containsExactly(tuple("005930", 1), tuple("000660", 2));
    }

    @Test
    void symbolsAndTrsOfTheOptionsAreAlwaysWanted() {
        Watchlist watchlist = Watchlist.of(List.of("005930", " 0074K0", "005930"), List.of("H0NXASP0", "H0STASP0"));
        assertThat(watchlist.entries())
                .extracting(WatchlistEntry::issue)
                .containsExactly(
                        new SubscriptionKey("H0NXASP0", "005930"),
                        new SubscriptionKey("H0NXASP0", "0074K0"),
                        new SubscriptionKey("H0STASP0", "005930"),
                        new SubscriptionKey("H0STASP0", "0074K0"));
        WatchlistEntry krx = watchlist.entries().get(2);
        assertThat(krx.wanted(TradingCalendar.standard(), MONDAY)).isEqualTo(TimeSpan.ALL_DAY);
        assertThat(krx.attended(TradingCalendar.standard(), MONDAY)).hasToString("08:30-20:00");
        assertThatThrownBy(() -> Watchlist.of(List.of("a"), List.of("H0NXASP0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'a' is no issue code; codes have capital letters and digits.");
    }

    private static Watchlist parse(String... lines) throws TableException {
        return WatchlistTable.parse("list.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static WatchlistEntry entry(String tr, String symbol, int priority, String from, String until) {
        return new WatchlistEntry(
                new SubscriptionKey(tr, symbol),
                priority,
                OptionalLong.of(TimeSpan.parseTime(from)),
                OptionalLong.of(TimeSpan.parseTime(until)),
                false);
    }
}
