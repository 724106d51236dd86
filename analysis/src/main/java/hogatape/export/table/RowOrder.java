package hogatape.export.table;

import hogatape.feed.FeedRecord;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/** The order of the rows of a row group. */
public enum RowOrder {
    /** By TR, then symbol, then as they came: what lies together compresses well, and one issue is read quickly. */
    SYMBOL,
    /** As they came. */
    ARRIVAL;

    /** The name as options and files write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number of the row that stands at each place. */
    public int[] of(Batch<?> batch) {
        return this == SYMBOL
                ? bySymbol(batch)
                : IntStream.range(0, batch.rows()).toArray();
    }

    /** Counts and lays out: the rows are walked over twice. */
    private static int[] bySymbol(Batch<?> batch) {
        int[] trs = ranks(batch.texts(Table.TR));
        int[] symbols = ranks(batch.texts(Table.SYMBOL));
        int rows = batch.rows();
        int[] keys = new int[rows];
        int[] starts = new int[trs.length * symbols.length + 1];
        for (int row = 0; row < rows; row++) {
            int tr = rank(trs, batch.values(Table.TR).at(row));
            keys[row] = tr * symbols.length
                    + rank(symbols, batch.values(Table.SYMBOL).at(row));
            starts[keys[row] + 1]++;
        }
        for (int key = 1; key < starts.length; key++) {
            starts[key] += starts[key - 1];
        }
        int[] order = new int[rows];
        for (int row = 0; row < rows; row++) {
            order[starts[keys[row]]++] = row;
        }
        return order;
    }

    private static int rank(int[] ranks, long number) {
        return number == FeedRecord.NO_VALUE ? 0 : ranks[(int) number];
    }

    /** The rank of each text, from 1, since 0 is that of no text; one longer than there are texts, as there are ranks. */
    private static int[] ranks(Texts texts) {
        int[] ranks = new int[texts.size() + 1];
        int[] sorted = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparing(texts::text))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int rank = 0; rank < sorted.length; rank++) {
            ranks[sorted[rank]] = rank + 1;
        }
        return ranks;
    }
}
