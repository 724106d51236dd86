package hogatape.symbols;

import hogatape.market.TableException;
import hogatape.market.TableFile;
import hogatape.message.Sentence;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;

/**
 * What the market listed on a day. Immutable. As a file it is CSV in UTF-8, a row an issue in the order of the codes:
 * {@code symbol,name,market,kind,base_price,from,halted,nxt}, so that it serves as a table of instruments, too.
 */
public final class SymbolSnapshot {
    private static final List<String> COLUMNS =
            List.of("symbol", "name", "market", "kind", "base_price", "from", "halted", "nxt");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final LocalDate day;
    private final TreeMap<String, ListedIssue> bySymbol = new TreeMap<>();
    private final Map<String, ListedIssue> byName = new TreeMap<>();

    private SymbolSnapshot(LocalDate day, List<ListedIssue> issues) {
        this.day = day;
        for (ListedIssue issue : issues) {
            bySymbol.put(issue.symbol(), issue);
            byName.putIfAbsent(plain(issue.name()), issue);
        }
    }

    /** What was listed on a Seoul day. */
    public static SymbolSnapshot of(LocalDate day, List<ListedIssue> issues) {
        return new SymbolSnapshot(day, issues);
    }

    /**
     * Reads a snapshot's file.
     *
     * @throws TableException if it is none
     */
    static SymbolSnapshot read(Path file, LocalDate day) throws TableException {
        List<ListedIssue> issues = new ArrayList<>();
        for (TableFile.Row row : TableFile.read(file, COLUMNS, List.of())) {
            issues.add(issue(row));
        }
        return new SymbolSnapshot(day, issues);
    }

    private static ListedIssue issue(TableFile.Row row) throws TableException {
        try {
            return new ListedIssue(
                    row.get("symbol"),
                    row.get("name"),
                    row.get("market"),
                    row.get("kind"),
                    Long.parseLong(row.get("base_price")),
                    row.get("halted").equals("true"),
                    row.get("nxt").equals("true"));
        } catch (NumberFormatException e) {
            throw row.error(
                    Sentence.of("base_price '%s' is no number; run 'hogatape symbols update'.", row.get("base_price")));
        }
    }

    /** The snapshot as the text of its file. */
    String csv() {
        StringBuilder text = new StringBuilder(FORMAT.format(COLUMNS.toArray())).append('\n');
        for (ListedIssue issue : bySymbol.values()) {
            text.append(FORMAT.format(
                            issue.symbol(),
                            issue.name(),
                            issue.market(),
                            issue.type(),
                            issue.basePriceWon(),
                            day,
                            issue.halted(),
                            issue.onNxt()))
                    .append('\n');
        }
        return text.toString();
    }

    /** The Seoul day that it tells of. */
    public LocalDate day() {
        return day;
    }

    /** All issues, in the order of their codes. */
    public List<ListedIssue> issues() {
        return List.copyOf(bySymbol.values());
    }

    /** The issue of a code. */
    public Optional<ListedIssue> ofSymbol(String symbol) {
        return Optional.ofNullable(bySymbol.get(symbol));
    }

    /** The issue of exactly this name; blanks, width and case do not count. */
    public Optional<ListedIssue> named(String name) {
        return Optional.ofNullable(byName.get(plain(name)));
    }

    /** The issues whose name holds a text or whose code begins with it, in the order of their codes. */
    public List<ListedIssue> matching(String text) {
        String part = plain(text);
        return bySymbol.values().stream()
                .filter(issue -> plain(issue.symbol()).startsWith(part)
                        || plain(issue.name()).contains(part))
                .toList();
    }

    /** A name as people mean it: NFKC, small letters, without blanks. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }
}
