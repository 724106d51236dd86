package hogatape.samples.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.symbols.ListedIssue;
import hogatape.symbols.SymbolSnapshot;
import hogatape.symbols.SymbolSnapshots;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketListingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @TempDir
    Path journal;

    @Test
    void keptBesideAJournalItNamesTheIssues() throws Exception {
        SymbolSnapshots.write(journal, MarketListing.of(List.of("069500", "005930", "012320"), DAY));

        SymbolSnapshot listed = SymbolSnapshots.of(journal, DAY).orElseThrow();

        assertThat(listed.named("삼성전자"))
                .contains(new ListedIssue("005930", "삼성전자", "KOSPI", "STOCK", 314_500, false, true));
        assertThat(listed.ofSymbol("069500")).map(ListedIssue::type).contains("ETF");
        assertThat(listed.ofSymbol("012320"))
                .as("one that has no name here")
                .map(ListedIssue::name)
                .contains("012320");
    }
}
