package hogatape.export;

import hogatape.feed.FrameEncoder;
import hogatape.journal.JournalWriter;
import hogatape.journal.RecordKind;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Writes frames into a journal, and the same as text for DuckDB: a line a record, of TR, sequence, record, connection, receive time,
 * width and fields, between {@code ^}.
 */
final class RawTape implements Closeable {
    private final JournalWriter journal;
    private final BufferedWriter text;
    private final Random pause = new Random(7);
    private final int fields;
    private long nanos;

    /** Begins at a moment; a line is as wide as the widest record, so that a narrow one ends in empty fields. */
    RawTape(Path folder, Path lines, int widest, long beginNanos) throws IOException {
        journal = JournalWriter.open(folder);
        text = Files.newBufferedWriter(lines);
        fields = widest;
        nanos = beginNanos;
    }

    void frame(String tr, int connection, List<List<String>> records) throws IOException {
        nanos += pause.nextInt(1_000_000);
        FrameEncoder frame = new FrameEncoder().begin(tr);
        for (List<String> record : records) {
            frame.beginRecord();
            record.forEach(frame::field);
        }
        journal.onRecord(0, RecordKind.FRAME, connection, nanos, nanos, frame.buffer(), 0, frame.length());
        for (int i = 0; i < records.size(); i++) {
            List<String> record = records.get(i);
            text.write(tr + "^" + journal.lastSequence() + "^" + i + "^" + connection + "^" + nanos + "^"
                    + record.size() + "^");
            text.write(String.join("^", record) + "^".repeat(fields - record.size()) + "\n");
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
        text.close();
    }
}
