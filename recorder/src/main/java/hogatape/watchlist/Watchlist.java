package hogatape.watchlist;

import hogatape.journal.SubscriptionKey;
import hogatape.market.TableException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What to record: issues by TR, how important each is, and when it is wanted. The order of the entries decides between
 * those of one priority.
 *
 * @param entries in the order of the file or the options; never two that want one issue at the same moment
 */
public record Watchlist(List<WatchlistEntry> entries) {
    /** The TR of a row that names none: the NXT order book. */
    public static final String DEFAULT_TR = "H0NXASP0";

    /** A watchlist of entries. */
    public Watchlist {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a watchlist: CSV with the columns {@code symbol,tr,priority,from,until}, of which only the first must be there.
     * A TR left out is {@link #DEFAULT_TR}, a priority {@link WatchlistEntry#DEFAULT_PRIORITY}, and a time left out
     * is the venue's. An issue may have several rows whose times do not overlap.
     *
     * @throws TableException if there is no such file or it is no watchlist
     */
    public static Watchlist read(Path file) throws TableException {
        return WatchlistTable.read(file);
    }

    /**
     * Each TR of each symbol, wanted as long as the recorder runs.
     *
     * @throws IllegalArgumentException if a code is none; the message is a sentence that begins with it
     */
    public static Watchlist of(List<String> symbols, List<String> trs) {
        Set<SubscriptionKey> issues = new LinkedHashSet<>();
        for (String tr : trs) {
            for (String symbol : symbols) {
                SubscriptionKey issue = new SubscriptionKey(tr.strip(), symbol.strip());
                WatchlistTable.fault(issue).ifPresent(fault -> {
                    throw new IllegalArgumentException(fault.said());
                });
                issues.add(issue);
            }
        }
        return new Watchlist(issues.stream().map(WatchlistEntry::always).toList());
    }
}
