package hogatape.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.feed.FeedRecord;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
    private static final long NONE = FeedRecord.NO_VALUE;
    private static final Table<long[]> NUMBERS = new Table<>(
            "numbers",
            1,
            List.of(
                    Column.text("tr", "even or odd", row -> row[0] % 2 == 0 ? "even" : "odd"),
                    Column.text("symbol", "the same", row -> "A"),
                    Column.<long[]>number("number", ColumnType.LONG, "", "any", row -> row[0])
                            .orNull()));

    private final Batch<long[]> batch = new Batch<>(NUMBERS);

    /** How many rows come before one that needs more room than they do: within the first block, at its end, and far behind. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 5_000})
    void everyValueIsKeptHoweverWideItIs(int before) {
        for (long other : new long[] {8, Integer.MIN_VALUE, 1L << 31, -1L << 40, Long.MAX_VALUE, NONE}) {
            for (long first : new long[] {7, 0, 1L << 50, NONE}) {
                assertKept(before, first, first, other);
                assertKept(before, first, 9, other, NONE, 1);
            }
        }
    }

    @Test
    void whatNeverChangesIsOne() {
        fill(LongStream.generate(() -> 5).limit(1_000).toArray());
        assertThat(batch.values(2).isOne()).isTrue();
        batch.clear();
        fill(NONE, NONE);
        assertThat(batch.values(2).isOne()).isTrue();
        batch.clear();
        fill(NONE, 5);
        assertThat(batch.values(2).isOne()).isFalse();
    }

    /** However wide the values are in either, and wherever the rows are parted. */
    @Test
    void rowsOfOtherBatchesAreAppended() {
        long[][] parts = {
            {}, {7}, {7, 7, 7}, {1, 2, 3}, {1L << 40}, {1L << 40, 1L << 40}, {NONE, NONE}, {NONE, 5, 1L << 50}
        };
        for (long[] first : parts) {
            for (long[] second : parts) {
                for (long[] third : parts) {
                    assertAppended(first, second, third);
                }
            }
        }
    }

    private static void assertAppended(long[]... parts) {
        Batch<long[]> expected = new Batch<>(NUMBERS);
        Batch<long[]> target = new Batch<>(NUMBERS);
        for (long[] part : parts) {
            Batch<long[]> source = new Batch<>(NUMBERS);
            for (long row : part) {
                source.add(new long[] {row});
                expected.add(new long[] {row});
            }
            source.end();
            int middle = part.length / 2;
            target.append(source, 0, middle);
            target.append(source, middle, part.length);
        }
        expected.end();
        target.end();
        assertThat(target.rows()).isEqualTo(expected.rows());
        for (int column = 0; column < 3; column++) {
            assertThat(texts(target, column)).isEqualTo(texts(expected, column));
            assertThat(target.values(column).isOne())
                    .isEqualTo(expected.values(column).isOne());
        }
        assertThat(target.texts(0).size()).isEqualTo(expected.texts(0).size());
    }

    private static List<String> texts(Batch<?> batch, int column) {
        return IntStream.range(0, batch.rows())
                .mapToObj(row -> String.valueOf(batch.text(column, row)))
                .toList();
    }

    @Test
    void aValueThatIsSetIsThatOfItsRowAlone() {
        for (long value : new long[] {8, 1L << 40, NONE}) {
            batch.clear();
            fill(5, 5, 5);
            batch.set(2, 1, value);
            assertThat(LongStream.of(0, 1, 2).map(row -> batch.value(2, (int) row)))
                    .containsExactly(5L, value, 5L);
        }
    }

    @Test
    void rowsAreSortedBySymbolWithinATrAsTheyCame() {
        fill(3, 2, 1, 4);
        assertThat(RowOrder.SYMBOL.of(batch)).containsExactly(1, 3, 0, 2);
        assertThat(RowOrder.ARRIVAL.of(batch)).containsExactly(0, 1, 2, 3);
    }

    private void assertKept(int before, long first, long... then) {
        long[] rows = new long[before + then.length];
        Arrays.fill(rows, 0, before, first);
        System.arraycopy(then, 0, rows, before, then.length);
        batch.clear();
        fill(rows);
        ColumnValues values = batch.values(2);
        assertThat(IntStream.range(0, rows.length).mapToLong(values::at)).containsExactly(box(rows));
        int[] backwards = IntStream.range(0, rows.length)
                .map(row -> rows.length - 1 - row)
                .toArray();
        long[] gathered = new long[Batch.ROWS];
        int count = values.gather(backwards, gathered);
        long[] expected = IntStream.of(backwards)
                .mapToLong(row -> rows[row])
                .filter(value -> value != NONE)
                .toArray();
        assertThat(Arrays.copyOf(gathered, count)).isEqualTo(expected);
    }

    private static Long[] box(long[] numbers) {
        return LongStream.of(numbers).boxed().toArray(Long[]::new);
    }

    private void fill(long... rows) {
        for (long row : rows) {
            batch.add(new long[] {row});
        }
        batch.end();
    }
}
