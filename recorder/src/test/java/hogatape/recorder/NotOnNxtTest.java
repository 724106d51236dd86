package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.message.Sentence;
import hogatape.watchlist.Watchlist;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotOnNxtTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @TempDir
    Path journal;

    @Test
    void tellsWhatWillBeSilentOnNxtAllDay() throws Exception {
        Files.createDirectory(journal.resolve("symbols"));
        Files.writeString(
                journal.resolve("symbols/2026-11-25.csv"),
                """
                symbol,name,market,kind,base_price,from,halted,nxt
                005930,삼성전자,KOSPI,STOCK,71500,2026-11-25,false,true
                069500,KODEX 200,KOSPI,ETF,35000,2026-11-25,false,false
                """);

        assertThat(warnings("005930", "069500", "999999"))
                .containsExactly(
                        "069500 (KODEX 200) is not on NXT by the lists of 2026-11-25: its H0NXASP0 will be silent.",
                        "999999 is in no list of issues by the lists of 2026-11-25: its H0NXASP0 will be silent.");
    }

    @Test
    void tellsNothingWhereNamesAreNotKnown() throws Exception {
        assertThat(warnings("069500")).isEmpty();
    }

    private List<String> warnings(String... symbols) throws Exception {
        Watchlist watchlist = Watchlist.of(List.of(symbols), List.of("H0NXASP0", "H0STASP0"));
        return NotOnNxt.warnings(watchlist, journal, DAY).stream()
                .map(Sentence::english)
                .toList();
    }
}
