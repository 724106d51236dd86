package hogatape.watchlist;

import hogatape.journal.SubscriptionKey;
import hogatape.market.CellReader;
import hogatape.market.SeoulTime;
import hogatape.market.TableException;
import hogatape.market.TableFile;
import hogatape.market.TableFile.Row;
import hogatape.market.TimeSpan;
import hogatape.market.Venue;
import hogatape.message.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads watchlists. */
final class WatchlistTable {
    private static final List<String> REQUIRED = List.of("symbol");
    private static final List<String> OPTIONAL = List.of("tr", "priority", "from", "until");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,12}");
    /** An issue's code has six places; a spreadsheet that takes it for a number drops the zeros in front. */
    private static final Pattern CUT_CODE = Pattern.compile("[0-9]{1,5}");

    private static final Pattern PRIORITY = Pattern.compile("[0-9]{1,6}");

    private WatchlistTable() {}

    static Watchlist read(Path file) throws TableException {
        return watchlist(TableFile.read(file, REQUIRED, OPTIONAL), file.toString());
    }

    static Watchlist parse(String file, byte[] bytes) throws TableException {
        return watchlist(TableFile.parse(file, bytes, REQUIRED, OPTIONAL), file);
    }

    /** What is wrong with the codes of an issue; empty where nothing is. */
    static Optional<Sentence> fault(SubscriptionKey issue) {
        if (!CODE.matcher(issue.tr()).matches()) {
            return Optional.of(Sentence.of("'%s' is no TR; codes have capital letters and digits.", issue.tr()));
        }
        if (!CODE.matcher(issue.symbol()).matches()) {
            return Optional.of(
                    Sentence.of("'%s' is no issue code; codes have capital letters and digits.", issue.symbol()));
        }
        if (Venue.ofTr(issue.tr()).isPresent()
                && CUT_CODE.matcher(issue.symbol()).matches()) {
            return Optional.of(Sentence.of(
                    "'%s' is no issue code; write all six places, as 005930 (spreadsheets drop the zeros in front).",
                    issue.symbol()));
        }
        return Optional.empty();
    }

    private static Watchlist watchlist(List<Row> rows, String file) throws TableException {
        List<WatchlistEntry> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            WatchlistEntry entry = entry(row);
            for (int earlier = 0; earlier < i; earlier++) {
                WatchlistEntry other = entries.get(earlier);
                if (other.issue().equals(entry.issue()) && other.mayOverlap(entry)) {
                    throw row.error(Sentence.of(
                            "%s %s stands in line %d too; take out one of them, or give both times that do not overlap.",
                            entry.issue().tr(),
                            entry.issue().symbol(),
                            rows.get(earlier).line()));
                }
            }
            entries.add(entry);
        }
        if (entries.isEmpty()) {
            throw TableFile.error(
                    file, Sentence.of("the watchlist has no rows; write an issue code in a line of its own."));
        }
        return new Watchlist(entries);
    }

    private static WatchlistEntry entry(Row row) throws TableException {
        String tr = row.get("tr").isEmpty() ? Watchlist.DEFAULT_TR : row.get("tr");
        SubscriptionKey issue = new SubscriptionKey(tr, row.get("symbol"));
        Optional<Sentence> fault = fault(issue);
        if (fault.isPresent()) {
            throw row.error(fault.get());
        }
        int priority = CellReader.read(
                row,
                "priority",
                WatchlistTable::priority,
                () -> Sentence.of("a whole number from 0, the lowest for what matters most"));
        WatchlistEntry entry = new WatchlistEntry(issue, priority, time(row, "from"), time(row, "until"), false);
        long from = entry.from().orElse(0);
        long until = entry.until().orElse(SeoulTime.DAY_NANOS);
        if (from >= until) {
            throw row.error(Sentence.of(
                    "it is wanted until %s but only from %s on; write the earlier time under 'from'.",
                    TimeSpan.timeText(until), TimeSpan.timeText(from)));
        }
        return entry;
    }

    private static int priority(String text) {
        if (text.isEmpty()) {
            return WatchlistEntry.DEFAULT_PRIORITY;
        }
        if (!PRIORITY.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return Integer.parseInt(text);
    }

    private static OptionalLong time(Row row, String column) throws TableException {
        return row.get(column).isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(CellReader.read(
                        row, column, TimeSpan::parseTime, () -> Sentence.of("a Seoul time as 08:30 or 09:00:30")));
    }
}
