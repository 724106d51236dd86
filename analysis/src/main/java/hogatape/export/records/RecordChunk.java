package hogatape.export.records;

import hogatape.export.table.Batch;
import hogatape.export.table.Table;
import hogatape.feed.Issue;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Frames that follow each other on a tape, copied from it, and the rows that a {@link RecordDecoder} makes of them. What depends on frames
 * before the chunk is told last, by {@link #complete}, chunk by chunk in the order of the tape. Filled, decoded, completed, read and cleared
 * again and again: what it grew to stays allocated. For one thread at a time.
 */
public final class RecordChunk {
    /** The tables of records, in their order. */
    public static final List<Table<RecordRow>> TABLES =
            List.of(BookTable.BOOKS, TradeTable.TRADES, TradeTable.EXPECTED_TRADES, StatusTable.STATUS);

    /** So few that frames and rows stay in a processor's cache, and so many that handing them on costs nothing. */
    private static final int FRAMES = 4096;

    private static final int BYTES = 1 << 21;

    private final long[] sequences = new long[FRAMES];
    private final int[] connections = new int[FRAMES];
    private final long[] receiveNanos = new long[FRAMES];
    private final int[] ends = new int[FRAMES];
    private byte[] bytes = new byte[1 << 16];
    private int frames;

    private final List<ChunkTable> tables = TABLES.stream().map(ChunkTable::new).toList();
    private final List<Issue> issues = new ArrayList<>();
    /** Where an issue stands among them, by the number that its decoder gave it. */
    private int[] places = new int[64];

    final NotDecodedCount notDecoded = new NotDecodedCount(Integer.MAX_VALUE);
    long controls;
    long books;

    /** Whether no frame was added. */
    public boolean isEmpty() {
        return frames == 0;
    }

    /** Whether it holds enough to be decoded. */
    public boolean isFull() {
        return frames == FRAMES || used() >= BYTES;
    }

    /** Adds a frame, as {@link RecordHandler} hands it on, unless the chunk is full. */
    public void add(long sequence, int connection, long wallNanos, byte[] buffer, int offset, int length) {
        int at = used();
        if (bytes.length - at < length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + length));
        }
        System.arraycopy(buffer, offset, bytes, at, length);
        sequences[frames] = sequence;
        connections[frames] = connection;
        receiveNanos[frames] = wallNanos;
        ends[frames++] = at + length;
    }

    /** Tells what follows from the chunks before it on the tape, which must have been completed. */
    public void complete(TapeIssues tape) {
        TapeIssue[] known = issues.stream().map(tape::of).toArray(TapeIssue[]::new);
        tables.forEach(table -> table.complete(known));
    }

    /** The rows of one of the {@link #TABLES}, by its place there. */
    public Batch<RecordRow> rows(int table) {
        return tables.get(table).rows();
    }

    /** The frames added. */
    public int frames() {
        return frames;
    }

    /** The JSON messages among them. */
    public long controls() {
        return controls;
    }

    /** The books decoded from the others, of whatever symbol. */
    public long books() {
        return books;
    }

    /** What could not be decoded. */
    public NotDecodedCount notDecoded() {
        return notDecoded;
    }

    /** Drops everything. */
    public void clear() {
        frames = 0;
        tables.forEach(table -> table.rows().clear());
        issues.clear();
        notDecoded.clear();
        controls = 0;
        books = 0;
    }

    /** Hands the frames on one by one, and ends the rows that have been added meanwhile. */
    void decode(RecordHandler decoder) {
        int from = 0;
        for (int frame = 0; frame < frames; frame++) {
            int length = ends[frame] - from;
            decoder.onRecord(
                    sequences[frame],
                    RecordKind.FRAME,
                    connections[frame],
                    receiveNanos[frame],
                    0,
                    bytes,
                    from,
                    length);
            from = ends[frame];
        }
        tables.forEach(table -> table.rows().end());
    }

    void add(int table, RecordRow row) {
        tables.get(table).add(row, place(row.record().issue()));
    }

    private int place(Issue issue) {
        int number = issue.number();
        if (number >= places.length) {
            places = Arrays.copyOf(places, 2 * number);
        }
        int place = places[number];
        if (place >= issues.size() || issues.get(place) != issue) {
            place = issues.size();
            places[number] = place;
            issues.add(issue);
        }
        return place;
    }

    private int used() {
        return frames == 0 ? 0 : ends[frames - 1];
    }
}
