package hogatape.tape;

import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalWriter;
import hogatape.journal.RecordClock;
import hogatape.journal.SyncPolicy;
import hogatape.message.Sentence;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small tape, for a test: the records of a journal, in memory. Built in code, read from a table of text, or taken from
 * a journal; written as a journal or as a table. It follows from what it was built of alone, never from the day or
 * the machine. Immutable.
 *
 * <pre>{@code
 * Tape tape = Tape.from("2026-11-23T09:00:30")
 *         .book("H0NXASP0", "005930").ask(1, 71_600, 500).bid(1, 71_500, 800)
 *         .after("200ms").trade("H0NXCNT0", "005930", 71_600, 100)
 *         .build();
 * }</pre>
 */
public final class Tape {
    /** A tape stands in memory, and is to be looked at by people. */
    public static final int MAX_RECORDS = 100_000;

    private final List<TapeRecord> records;

    Tape(List<TapeRecord> records) {
        this.records = List.copyOf(records);
    }

    /**
     * A builder of a tape that begins at a Seoul time with its day, such as {@code 2026-11-23T09:00:30}.
     *
     * @throws IllegalArgumentException if the text is no such time
     */
    public static TapeBuilder from(String moment) {
        return new TapeBuilder().at(moment);
    }

    /**
     * All that a reader still has before it.
     *
     * @throws JournalException if the journal is damaged, or holds more than {@link #MAX_RECORDS} records
     */
    public static Tape of(JournalReader reader) throws JournalException {
        List<TapeRecord> records = new ArrayList<>();
        while (reader.read((sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length) -> {
            byte[] payload = Arrays.copyOfRange(buffer, offset, offset + length);
            records.add(new TapeRecord(kind, connection, wallNanos, monotonicNanos, payload));
        })) {
            if (records.size() > MAX_RECORDS) {
                throw new JournalException(Sentence.of(
                        "The journal '%s' holds more than %s records, too many for a small tape; cut a piece out of it first.",
                        reader.folder(), MAX_RECORDS));
            }
        }
        return new Tape(records);
    }

    /**
     * Reads a table, in UTF-8; {@code doc/TAPE.md} tells its form.
     *
     * @throws TapeException if it is no tape, naming line and column
     */
    public static Tape read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(file.toString(), reader);
        }
    }

    /**
     * Reads a table to its end.
     *
     * @param name names the table in errors
     * @throws TapeException if it is no tape, naming line and column
     */
    public static Tape read(String name, Reader reader) throws IOException {
        return TableReader.read(name, reader);
    }

    /**
     * The tape of a table that stands in the source of a test, as a text block.
     *
     * @throws IllegalArgumentException if it is no tape, naming line and column
     */
    public static Tape parse(String table) {
        try {
            return read("the tape's text", new StringReader(table));
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The records, in their order. */
    public List<TapeRecord> records() {
        return records;
    }

    /**
     * Writes the tape as a journal: appends its records to the one in a folder, making it where there is none. Each Seoul
     * day of the tape has its file, whatever day it is today.
     *
     * @throws JournalException if the folder cannot be written, or holds something else
     */
    public void writeTo(Path folder) throws JournalException {
        TapeClock clock = new TapeClock();
        if (!records.isEmpty()) {
            clock.nanos = records.get(0).wallNanos();
        }
        try (JournalWriter writer = JournalWriter.open(folder, SyncPolicy.NONE, clock)) {
            for (TapeRecord record : records) {
                clock.nanos = Math.max(clock.nanos, record.wallNanos());
                record.handTo(writer, JournalWriter.UNNUMBERED);
            }
        }
    }

    /** The tape as a table, which reads back as the same records; {@code monotonicNanos} then run as tape time does. */
    public String text() {
        return TableWriter.text(this);
    }

    /** Writes the tape as a table, in UTF-8. */
    public void writeText(Path file) throws IOException {
        Files.writeString(file, text(), StandardCharsets.UTF_8);
    }

    /** Tells the tape's own time by both clocks, so that no jump of one against the other is seen. */
    private static final class TapeClock implements RecordClock {
        private long nanos;

        @Override
        public long wallNanos() {
            return nanos;
        }

        @Override
        public long monotonicNanos() {
            return nanos;
        }
    }
}
