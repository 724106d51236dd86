package hogatape.export;

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
 * @param threads how many encode Parquet; the files are the same, however many
 */
public record ExportOptions(ExportFormat format, Set<String> symbols, Window window, Layouts layouts, int threads) {
    /** Options that keep their own set of symbols. */
    public ExportOptions {
        symbols = Set.copyOf(symbols);
    }

    /** Every record of the journal. */
    public static ExportOptions all(ExportFormat format) {
        return new ExportOptions(
                format,
                Set.of(),
                Window.ALL,
                Layouts.builtIn(),
                Runtime.getRuntime().availableProcessors());
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
