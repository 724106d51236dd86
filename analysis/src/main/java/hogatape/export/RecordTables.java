package hogatape.export;

import hogatape.export.records.NotDecoded;
import hogatape.export.records.NotDecodedCount;
import hogatape.export.records.RecordChunk;
import hogatape.export.records.RecordDecoder;
import hogatape.export.records.RecordRow;
import hogatape.export.records.TapeIssues;
import hogatape.export.table.Workers;
import hogatape.journal.Gap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;

/**
 * Makes rows of frames, each kind of record into its table. Workers decode the frames chunk by chunk; the data set's thread takes the chunks
 * again in their order, tells what follows from the chunks before, and adds the rows. So the rows are the same, however many
 * workers there are, and memory holds a few chunks.
 *
 * <p>What cannot be written is an {@link UncheckedIOException} of an {@link ExportException}.
 */
final class RecordTables {
    /** A chunk is some megabytes; one thread that reads keeps some six others busy. */
    private static final int MOST_UNDER_WAY = 16;

    private final ExportOptions options;
    private final Workers workers;
    private final List<TableRows<RecordRow>> tables;
    private final TapeIssues issues = new TapeIssues();
    private final NotDecodedCount notDecoded = new NotDecodedCount();

    /** Frames are read on while each worker decodes a chunk, and as many chunks wait. */
    private final int most;

    private final ArrayDeque<RecordChunk> empty = new ArrayDeque<>();
    private final ArrayDeque<Future<RecordChunk>> underWay = new ArrayDeque<>();
    private final Queue<RecordDecoder> idle = new ConcurrentLinkedQueue<>();
    private RecordChunk filling = new RecordChunk();
    private long frames;
    private long controls;
    private long books;

    RecordTables(ExportOptions options, DataSet data) {
        this.options = options;
        workers = data.workers();
        most = Math.min(2 * workers.count(), MOST_UNDER_WAY);
        tables = RecordChunk.TABLES.stream().map(data::table).toList();
    }

    /** Takes a frame that was received, as a record handler gets it. */
    void add(long sequence, int connection, long wallNanos, byte[] buffer, int offset, int length) {
        filling.add(sequence, connection, wallNanos, buffer, offset, length);
        if (filling.isFull()) {
            submit();
        }
    }

    /** All rows of the frames taken are added. */
    void settle() {
        if (!filling.isEmpty()) {
            submit();
        }
        while (!underWay.isEmpty()) {
            empty.add(takeOldest());
        }
    }

    /** A gap begins behind the frames taken. */
    void begin(Gap gap) {
        settle();
        issues.begin(gap);
    }

    /** Whatever comes next comes after a gap: records are missing, and nobody knows of which issues, or a day begins. */
    void forgetIssues() {
        settle();
        issues.beginDay();
    }

    private void submit() {
        RecordChunk chunk = filling;
        underWay.add(workers.submit(() -> {
            RecordDecoder known = idle.poll();
            RecordDecoder decoder = known == null ? new RecordDecoder(options.layouts(), options::takes) : known;
            decoder.decode(chunk);
            idle.add(decoder);
            return chunk;
        }));
        RecordChunk next = underWay.size() > most ? takeOldest() : empty.poll();
        filling = next == null ? new RecordChunk() : next;
    }

    /** Adds the rows of the oldest chunk under way; returns it empty. */
    private RecordChunk takeOldest() {
        try {
            RecordChunk chunk = Workers.get(underWay.remove());
            chunk.complete(issues);
            for (int table = 0; table < tables.size(); table++) {
                tables.get(table).addAll(chunk.rows(table));
            }
            frames += chunk.frames();
            controls += chunk.controls();
            books += chunk.books();
            notDecoded.addAll(chunk.notDecoded());
            chunk.clear();
            return chunk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The frames whose rows were added. */
    long frames() {
        return frames;
    }

    /** The JSON messages among them. */
    long controls() {
        return controls;
    }

    /** The books decoded from the others, of whatever symbol. */
    long books() {
        return books;
    }

    /** What could not be decoded. */
    List<NotDecoded> notDecoded() {
        return notDecoded.groups();
    }
}
