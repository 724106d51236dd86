package hogatape.samples.exchange;

import hogatape.market.IssueKind;
import hogatape.symbols.ListedIssue;
import hogatape.symbols.SymbolSnapshot;
import java.time.LocalDate;
import java.util.List;

/** What the simulated market would tell in its master files. */
public final class MarketListing {
    private MarketListing() {}

    /** The issues of some codes as they are listed on a day; all of them trade on NXT. */
    public static SymbolSnapshot of(List<String> symbols, LocalDate day) {
        return SymbolSnapshot.of(
                day,
                symbols.stream()
                        .map(Issue::of)
                        .map(issue -> new ListedIssue(
                                issue.symbol(),
                                issue.name(),
                                issue.market(),
                                issue.kind() == IssueKind.STOCK ? "STOCK" : "ETF",
                                issue.previousClose(),
                                false,
                                true))
                        .toList());
    }
}
