package hogatape.export;

import hogatape.export.table.RowOrder;
import hogatape.feed.Layouts;
import hogatape.market.SeoulMoment;
import hogatape.replay.Window;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to export, and how.
 *
 * @param format the format of the files
 * @param symbols the issue codes to take, of every TR; empty for all
 * @param window the stretch of the tape to take, by tape time
 * @param layouts what the fields of the frames are
 * @param again whether days that are done are exported again, and days that hold more are replaced
 * @param order the order of the rows of a row group
 * @param bySymbol whether each symbol of a day has a file of its own
 * @param threads how many decode and encode beside the one that reads; the files are the same, however many
 */
public record ExportOptions(
        ExportFormat format,
        Set<String> symbols,
        Window window,
        Layouts layouts,
        boolean again,
        RowOrder order,
        boolean bySymbol,
        int threads) {
    /** Options that keep their own set of symbols. */
    public ExportOptions {
        symbols = Set.copyOf(symbols);
    }

    /** Options of an export with a file a table and day. */
    public ExportOptions(
            ExportFormat format,
            Set<String> symbols,
            Window window,
            Layouts layouts,
            boolean again,
            RowOrder order,
            int threads) {
        this(format, symbols, window, layouts, again, order, false, threads);
    }

    /** Every record of the journal. */
    public static ExportOptions all(ExportFormat format) {
        return new ExportOptions(
                format,
                Set.of(),
                Window.ALL,
                Layouts.builtIn(),
                false,
                RowOrder.SYMBOL,
                Runtime.getRuntime().availableProcessors());
    }

    /** These options, and days that are done are exported again, and days that hold more are replaced. */
    public ExportOptions replacing() {
        return new ExportOptions(format, symbols, window, layouts, true, order, bySymbol, threads);
    }

    /** These options, and each symbol of a day has a file of its own. */
    public ExportOptions withFilesBySymbol() {
        return new ExportOptions(format, symbols, window, layouts, again, order, true, threads);
    }

    boolean takes(String symbol) {
        return symbols.isEmpty() || symbols.contains(symbol);
    }

    /** The selection as a file tells it of itself; empty where everything was taken. */
    String selection() {
        StringBuilder text = new StringBuilder();
        if (!symbols.isEmpty()) {
            text.append("symbols ").append(String.join(",", new TreeSet<>(symbols)));
        }
        window.from().ifPresent(from -> text.append(text.isEmpty() ? "" : " ").append("from " + text(from)));
        window.to().ifPresent(to -> text.append(text.isEmpty() ? "" : " ").append("to " + text(to)));
        return text.toString();
    }

    private static String text(SeoulMoment moment) {
        return moment.day().map(day -> day + "T").orElse("") + moment.time();
    }
}
