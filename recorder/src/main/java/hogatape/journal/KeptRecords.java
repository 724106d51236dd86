package hogatape.journal;

import hogatape.market.SeoulTime;
import hogatape.message.Sentence;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * Writes a journal of archived days from records that have their sequence, stamps and payload already, in the order of
 * the tape. An unchanged record keeps every byte. What is written is a journal once it is closed; for one thread.
 */
public final class KeptRecords implements RecordHandler, Closeable {
    private final Path folder;
    private final String id;
    private final TapeTime tapeTime;
    private final Executor compressing;
    private final RecordView view = new RecordView();
    private LocalDate day;
    private ArchiveWriter writer;

    private KeptRecords(Path folder, String id, TapeTime tapeTime, Executor compressing) {
        this.folder = folder;
        this.id = id;
        this.tapeTime = tapeTime;
        this.compressing = compressing;
    }

    /**
     * Begins a journal that leaves records out on purpose. Its id follows from what it is cut from and from how, so
     * that the same cut is the same journal.
     *
     * @param out must not be there yet, or be empty
     * @param imported what {@link JournalReader#imported} tells of the journal that it is cut from
     * @throws JournalException if there is something, or if it cannot be written
     */
    public static KeptRecords cut(Path out, CutNote note, List<ImportNote> imported) throws JournalException {
        return begin(out, JournalFolder.Identity.of(idFrom(note), note, null).with(imported));
    }

    /**
     * Begins a journal of the records of several, whose ids are given. Its id follows from theirs.
     *
     * @param out must not be there yet, or be empty
     * @param imported what was imported into any of them
     * @throws JournalException if there is something, or if it cannot be written
     */
    static KeptRecords merged(Path out, List<String> ids, List<ImportNote> imported) throws JournalException {
        return begin(out, JournalFolder.Identity.of(idFrom(ids), null, ids).with(imported));
    }

    /**
     * Goes on behind a journal's last record; the caller holds the journal's lock.
     *
     * @param compressing compresses blocks, one at a time, in their order
     */
    static KeptRecords behind(Path folder, String id, JournalEnd end, Executor compressing) {
        return new KeptRecords(folder, id, new TapeTime(end.tapeNanos()), compressing);
    }

    private static String idFrom(Object note) {
        return UUID.nameUUIDFromBytes(Payload.write(note)).toString();
    }

    private static KeptRecords begin(Path out, JournalFolder.Identity identity) throws JournalException {
        if (Files.exists(out.resolve(JournalFolder.IDENTITY))) {
            throw new JournalException(Sentence.of("There is a journal at '%s' already; choose a new folder.", out));
        }
        return new KeptRecords(out, JournalFolder.create(out, identity).id(), new TapeTime(), Runnable::run);
    }

    /** Appends a record; throws {@link UncheckedIOException} where the disk fails. */
    @Override
    public void onRecord(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        byte[] record =
                RecordFormat.record(kind, connection, sequence, wallNanos, monotonicNanos, buffer, offset, length);
        view.moveTo(record, 0, record.length);
        try {
            beginDay(SeoulTime.date(Math.max(tapeTime.nanos(), wallNanos)));
            writer.append(view);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    new JournalException(Sentence.of("The journal '%s' cannot be written: %s", folder, e), e));
        }
        tapeTime.advance(wallNanos);
    }

    private void beginDay(LocalDate next) throws IOException {
        if (!next.equals(day)) {
            close();
            day = next;
            writer = new ArchiveWriter(unfinished(), day, id, tapeTime.nanos(), ArchiveWriter.FAST, compressing);
        }
    }

    private Path unfinished() {
        DayFile file = DayFile.of(folder, day, DayFile.Kind.ARCHIVED);
        return file.path().resolveSibling(file.name() + ".tmp");
    }

    /** Drops the day that is not closed yet; days before it are in their places. */
    void abandon() throws IOException {
        if (writer != null) {
            writer.close();
            writer = null;
            Files.deleteIfExists(unfinished());
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            try (ArchiveWriter closing = writer) {
                writer = null;
                closing.finish();
            }
            DurableFiles.rename(
                    unfinished(), DayFile.of(folder, day, DayFile.Kind.ARCHIVED).path());
        }
    }
}
