package hogatape.journal;

import hogatape.message.Sentence;
import hogatape.message.ToldException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes everything of a damaged journal that is readable into a new one, of archived days. Every record keeps its bytes
 * and its sequence; where records are missing, a {@link RecordKind#HOLE} says so. The damaged journal stays as it is.
 */
public final class JournalSalvager implements Closeable {
    private final Path out;
    private final String id;
    private final TapeTime tapeTime = new TapeTime();
    private final RecordView own = new RecordView();
    private final List<LostRecords> holes = new ArrayList<>();
    private LocalDate day;
    private ArchiveWriter writer;
    private long records;
    private long monotonicNanos;

    private JournalSalvager(Path out, String id) {
        this.out = out;
        this.id = id;
    }

    /**
     * What was saved.
     *
     * @param records sound records, as they were
     * @param holes what could not be saved
     */
    public record Outcome(long records, List<LostRecords> holes) {}

    /**
     * Salvages a journal.
     *
     * @param out the folder of the new journal; must not be there yet, or be empty
     * @throws JournalException if the journal is being written, if there is something at the new place, or if a disk
     *     fails
     */
    public static Outcome salvage(Path folder, Path out) throws JournalException {
        JournalFolder.Identity identity = JournalFolder.identity(folder);
        if (Files.exists(out.resolve(JournalFolder.IDENTITY))) {
            throw new JournalException(
                    Sentence.of("There is a journal at '%s' already; choose a new folder for what is salvaged.", out));
        }
        FileChannel lock = JournalFolder.lock(folder, JournalFolder.Work.SALVAGING);
        try (JournalSalvager salvager = new JournalSalvager(
                        out,
                        JournalFolder.create(out, identity.as(UUID.randomUUID().toString()))
                                .id());
                RecordChain chain = new RecordChain(folder, DayFile.in(folder))) {
            return salvager.save(chain);
        } catch (JournalException e) {
            throw e;
        } catch (IOException e) {
            throw new JournalException(
                    Sentence.of(
                            "What is readable of '%s' cannot be written to '%s': %s; remove that folder and try again.",
                            folder, out, e),
                    e);
        } finally {
            JournalFolder.unlock(folder, lock);
        }
    }

    private Outcome save(RecordChain chain) throws IOException {
        while (chain.advance()) {
            RecordView record = chain.record();
            DamagedJournalException damage = chain.takeDamage();
            beginDay(chain.file().day());
            if (damage != null && damage.lastSequence() >= Math.max(1, damage.sequence())) {
                long wall = tapeTime.nanos() == DaySource.UNKNOWN ? record.wallNanos() : tapeTime.nanos();
                hole(damage.sequence(), damage.lastSequence(), damage.what(), wall);
            }
            append(record);
            records++;
            monotonicNanos = record.monotonicNanos();
        }
        DamagedJournalException damage = chain.takeDamage();
        if (damage != null && damage.lastSequence() >= damage.sequence()) {
            boolean known = damage.lastSequence() != Long.MAX_VALUE;
            beginDay(damage.day());
            hole(
                    damage.sequence(),
                    known ? damage.lastSequence() : damage.sequence(),
                    damage.what(),
                    Math.max(0, tapeTime.nanos()));
        }
        endDay();
        requireSound();
        return new Outcome(records, List.copyOf(holes));
    }

    /** The hole bears the stamps of the record before it, so that it moves no clock. */
    private void hole(long first, long last, String cause, long wallNanos) throws IOException {
        LostRecords lost = new LostRecords(first, last, cause);
        byte[] record = RecordFormat.record(RecordKind.HOLE, last, wallNanos, monotonicNanos, Payload.write(lost));
        own.moveTo(record, 0, record.length);
        append(own);
        holes.add(lost);
    }

    private void append(RecordView record) throws IOException {
        writer.append(record);
        tapeTime.advance(record.wallNanos());
    }

    private void beginDay(LocalDate next) throws IOException {
        if (!next.equals(day)) {
            endDay();
            day = next;
            writer = new ArchiveWriter(unfinished(), day, id, tapeTime.nanos());
        }
    }

    private void endDay() throws IOException {
        if (writer != null) {
            writer.finish();
            writer.close();
            writer = null;
            DurableFiles.rename(
                    unfinished(), DayFile.of(out, day, DayFile.Kind.ARCHIVED).path());
        }
    }

    private Path unfinished() {
        DayFile file = DayFile.of(out, day, DayFile.Kind.ARCHIVED);
        return file.path().resolveSibling(file.name() + ".tmp");
    }

    private void requireSound() throws IOException {
        try (JournalReader reader = JournalReader.open(out)) {
            JournalVerifier.Result result = JournalVerifier.verify(reader);
            if (!result.sound() || result.records() != records + holes.size()) {
                throw new ToldException(Sentence.of("what was written does not read back"));
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
