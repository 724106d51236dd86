package hogatape.recorder;

import hogatape.market.Venue;
import hogatape.message.Sentence;
import hogatape.symbols.ListedIssue;
import hogatape.symbols.SymbolSnapshot;
import hogatape.symbols.SymbolSnapshots;
import hogatape.watchlist.Watchlist;
import hogatape.watchlist.WatchlistEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what will be silent all day: issues asked for on NXT that do not trade there. */
public final class NotOnNxt {
    private static final Logger LOG = LoggerFactory.getLogger(NotOnNxt.class);

    private NotOnNxt() {}

    /** Tells them in the log. That names cannot be read keeps nobody from recording. */
    static void warn(Watchlist watchlist, Path journal, LocalDate day) {
        try {
            warnings(watchlist, journal, day).forEach(warning -> LOG.warn(warning.english()));
        } catch (IOException e) {
            LOG.warn("The names of issues are left aside: {}", e.getMessage());
        }
    }

    /** A sentence for each such issue, in the order of the list; none where nobody keeps the names of issues. */
    public static List<Sentence> warnings(Watchlist watchlist, Path journal, LocalDate day) throws IOException {
        Optional<SymbolSnapshot> known = SymbolSnapshots.of(journal, day);
        if (known.isEmpty()) {
            return List.of();
        }
        SymbolSnapshot snapshot = known.get();
        return watchlist.entries().stream()
                .filter(entry -> Venue.ofTr(entry.issue().tr()).equals(Optional.of(Venue.NXT)))
                .map(WatchlistEntry::issue)
                .filter(issue -> !snapshot.ofSymbol(issue.symbol())
                        .map(ListedIssue::onNxt)
                        .orElse(false))
                .map(issue -> snapshot.ofSymbol(issue.symbol())
                        .map(listed -> Sentence.of(
                                "%s (%s) is not on NXT by the lists of %s: its %s will be silent.",
                                issue.symbol(), listed.name(), snapshot.day(), issue.tr()))
                        .orElseGet(() -> Sentence.of(
                                "%s is in no list of issues by the lists of %s: its %s will be silent.",
                                issue.symbol(), snapshot.day(), issue.tr())))
                .distinct()
                .toList();
    }
}
