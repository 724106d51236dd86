package hogatape.export.table;

import hogatape.feed.FeedRecord;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rows of a table that are put aside in a file until all have come, to be taken symbol by symbol. Memory holds where the rows of each
 * symbol stand, batch by batch, and nothing of the rows. For one thread.
 *
 * @param <R> what a row is made of
 */
public final class RowSpill<R> implements Closeable {
    /** So many rows are a piece at most, for a piece is held in memory. */
    private static final int PIECE_ROWS = 8192;

    private static final String NONE = "";

    private final Path path;
    private final FileChannel file;
    private final SpilledColumns columns;
    private final SortedMap<String, SortedMap<String, List<Piece>>> bySymbol = new TreeMap<>();
    private long end;

    /** Rows of one TR and symbol that came in one batch. */
    private record Piece(long position, int bytes) {}

    /** Takes the rows of a symbol that fill a batch. */
    public interface Taker<R> {
        /** Takes the rows, and gives an empty batch to go on with. */
        Batch<R> take(Batch<R> rows) throws IOException;
    }

    /** Puts rows aside in a file of its own, which goes when this is closed. */
    public RowSpill(Table<R> table, Path path) throws IOException {
        this.path = path;
        columns = new SpilledColumns(table);
        file = FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    /** Puts the rows of a batch aside, which was ended, and clears it. */
    public void add(Batch<R> batch) throws IOException {
        int[] order = RowOrder.SYMBOL.of(batch);
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && to - from < PIECE_ROWS && isOfOneIssue(batch, order[from], order[to])) {
                to++;
            }
            add(batch, order, from, to);
            from = to;
        }
        batch.clear();
    }

    private static boolean isOfOneIssue(Batch<?> batch, int one, int other) {
        return batch.value(Table.TR, one) == batch.value(Table.TR, other)
                && batch.value(Table.SYMBOL, one) == batch.value(Table.SYMBOL, other);
    }

    private void add(Batch<R> batch, int[] order, int from, int to) throws IOException {
        ByteBuffer bytes = columns.write(batch, order, from, to);
        Piece piece = new Piece(end, bytes.remaining());
        while (bytes.hasRemaining()) {
            end += file.write(bytes, end);
        }
        bySymbol.computeIfAbsent(text(batch, Table.SYMBOL, order[from]), first -> new TreeMap<>())
                .computeIfAbsent(text(batch, Table.TR, order[from]), first -> new ArrayList<>())
                .add(piece);
    }

    private static String text(Batch<?> batch, int column, int row) {
        long value = batch.value(column, row);
        return value == FeedRecord.NO_VALUE ? NONE : batch.texts(column).text((int) value);
    }

    /** The symbols that there are rows of, in their order; an empty one stands for none. */
    public List<String> symbols() {
        return new ArrayList<>(bySymbol.keySet());
    }

    /**
     * Hands all rows of a symbol on, TR by TR and each TR's in the order in which they came.
     *
     * @param empty to work with
     * @return an empty one
     */
    public Batch<R> take(String symbol, Batch<R> empty, Taker<R> taker) throws IOException {
        Batch<R> batch = empty;
        for (List<Piece> pieces : bySymbol.get(symbol).values()) {
            for (Piece piece : pieces) {
                SpilledColumns.Rows rows = columns.read(bytes(piece));
                for (int row = 0; row < rows.count(); row++) {
                    if (batch.isFull()) {
                        batch.end();
                        batch = taker.take(batch);
                    }
                    rows.appendTo(batch, row);
                }
            }
        }
        batch.end();
        return taker.take(batch);
    }

    private ByteBuffer bytes(Piece piece) throws IOException {
        ByteBuffer bytes = columns.buffer(piece.bytes());
        while (bytes.hasRemaining()) {
            if (file.read(bytes, piece.position() + bytes.position()) < 0) {
                throw new EOFException("'" + path + "' has become shorter");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(path);
    }
}
