package hogatape.watchlist;

import hogatape.journal.SubscriptionKey;
import hogatape.market.SeoulTime;
import hogatape.market.TableException;
import hogatape.market.TableFile;
import hogatape.market.TableFile.Row;
import hogatape.market.TimeSpan;
import hogatape.market.Venue;
import hogatape.message.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** The issue of two codes. */
    static SubscriptionKey issue(String tr, String symbol) {
        String ofTr = tr.strip();
        String ofSymbol = symbol.strip();
        if (!CODE.matcher(ofTr).matches()) {
            throw new IllegalArgumentException(
                    Messages.text("'%s' is no TR; codes have capital letters and digits.", tr));
        }
        if (!CODE.matcher(ofSymbol).matches()) {
            throw new IllegalArgumentException(
                    Messages.text("'%s' is no issue code; codes have capital letters and digits.", symbol));
        }
        if (Venue.ofTr(ofTr).isPresent() && CUT_CODE.matcher(ofSymbol).matches()) {
            throw new IllegalArgumentException(Messages.text(
                    "'%s' is no issue code; write all six places, as 005930 (spreadsheets drop the zeros in front).",
                    ofSymbol));
        }
        return new SubscriptionKey(ofTr, ofSymbol);
    }

    private static Watchlist watchlist(List<Row> rows, String file) throws TableException {
        List<WatchlistEntry> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            WatchlistEntry entry = entry(row);
            for (int earlier = 0; earlier < i; earlier++) {
                WatchlistEntry other = entries.get(earlier);
                if (other.issue().equals(entry.issue()) && other.mayOverlap(entry)) {
                    throw row.error(Messages.text(
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
                    file, Messages.text("the watchlist has no rows; write an issue code in a line of its own."));
        }
        return new Watchlist(entries);
    }

    private static WatchlistEntry entry(Row row) throws TableException {
        try {
            String tr = row.get("tr").isEmpty() ? Watchlist.DEFAULT_TR : row.get("tr");
            WatchlistEntry entry = new WatchlistEntry(
                    issue(tr, row.get("symbol")),
                    priority(row.get("priority")),
                    time(row.get("from")),
                    time(row.get("until")),
                    false);
            long from = entry.from().orElse(0);
            long until = entry.until().orElse(SeoulTime.DAY_NANOS);
            if (from >= until) {
                throw row.error(Messages.text(
                        "it is wanted until %s but only from %s on; write the earlier time under 'from'.",
                        TimeSpan.timeText(until), TimeSpan.timeText(from)));
            }
            return entry;
        } catch (IllegalArgumentException e) {
            throw row.error(e.getMessage());
        }
    }

    private static int priority(String text) {
        if (text.isEmpty()) {
            return WatchlistEntry.DEFAULT_PRIORITY;
        }
        if (!PRIORITY.matcher(text).matches()) {
            throw new IllegalArgumentException(Messages.text(
                    "priority '%s' is none; write a whole number from 0, the lowest for what matters most.", text));
        }
        return Integer.parseInt(text);
    }

    private static OptionalLong time(String text) {
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(TimeSpan.parseTime(text));
    }
}
