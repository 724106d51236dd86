package hogatape.market;

import hogatape.message.Sentence;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The user's table of what moved base prices: {@code symbol,day,ratio,note}. The ratio tells the shares after it for one
 * before: {@code 5} for a split in five, {@code 1:10} or {@code 0.1} where ten become one, {@code 1} where rights or a
 * dividend left and the shares stay.
 */
public final class Adjustments {
    private static final int MOST_DIGITS = 6;

    private final Map<String, Map<LocalDate, Adjustment>> bySymbol = new HashMap<>();

    private Adjustments() {}

    /** A table of nothing. */
    public static Adjustments none() {
        return new Adjustments();
    }

    /**
     * Reads a table.
     *
     * @throws TableException if there is no such file or it is no such table
     */
    public static Adjustments read(Path file) throws TableException {
        Adjustments adjustments = new Adjustments();
        for (TableFile.Row row : TableFile.read(file, List.of("symbol", "day", "ratio"), List.of("note"))) {
            if (row.get("symbol").isEmpty()) {
                throw row.error(Sentence.of("the symbol is missing."));
            }
            LocalDate day = CellReader.read(row, "day", LocalDate::parse, () -> Sentence.of("a day as 2026-11-23"));
            long[] ratio = CellReader.read(
                    row, "ratio", Adjustments::ratio, () -> Sentence.of("shares after for one before, as 5 or 1:10"));
            Adjustment adjustment = new Adjustment(row.get("symbol"), day, ratio[0], ratio[1], row.get("note"));
            if (adjustments
                            .bySymbol
                            .computeIfAbsent(adjustment.symbol(), first -> new HashMap<>())
                            .putIfAbsent(day, adjustment)
                    != null) {
                throw row.error(
                        Sentence.of("there is a row of %s and %s already; take out one.", adjustment.symbol(), day));
            }
        }
        return adjustments;
    }

    /** What moved an issue's base price on a day. */
    public Optional<Adjustment> of(String symbol, LocalDate day) {
        return Optional.ofNullable(bySymbol.getOrDefault(symbol, Map.of()).get(day));
    }

    private static long[] ratio(String text) {
        String[] parts = text.split(":", -1);
        long[] ratio = parts.length == 2
                ? new long[] {Long.parseLong(parts[0].strip()), Long.parseLong(parts[1].strip())}
                : decimal(text);
        if (parts.length > 2 || ratio[0] <= 0 || ratio[1] <= 0 || ratio[0] > 1_000_000 || ratio[1] > 1_000_000) {
            throw new IllegalArgumentException("'" + text + "' is no ratio");
        }
        return ratio;
    }

    private static long[] decimal(String text) {
        int point = text.indexOf('.');
        int digits = point < 0 ? 0 : text.length() - point - 1;
        if (digits > MOST_DIGITS) {
            throw new IllegalArgumentException("'" + text + "' is finer than a millionth");
        }
        long unit = 1;
        for (int i = 0; i < digits; i++) {
            unit *= 10;
        }
        return new long[] {Long.parseLong(text.replace(".", "")), unit};
    }
}
