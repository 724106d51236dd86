package hogatape.journal;

import hogatape.message.Sentence;
import hogatape.message.ToldException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes archived days of written ones. The archive is written beside, confirmed by the disk and compared with the
 * original record by record before it takes its name; only then the original goes. Whatever ends it half-way, the journal
 * reads as before.
 */
public final class JournalArchiver {
    private final Path folder;
    private final String id;

    private JournalArchiver(Path folder, String id) {
        this.folder = folder;
        this.id = id;
    }

    /**
     * A day that was archived.
     *
     * @param records how many it holds
     * @param writtenBytes what the original held
     * @param archivedBytes the length of the archive
     */
    public record Archived(LocalDate day, long records, long writtenBytes, long archivedBytes) {}

    /**
     * Archives each written day from the first to the last, both included. A day that was archived before and written on
     * since becomes one archive. For the time that it takes nobody may record into the journal.
     *
     * @param done takes each day as soon as it is archived
     * @throws JournalException if the journal is being written, if a day is damaged, or if the disk fails; days
     *     archived before stay so
     */
    public static void archive(Path folder, LocalDate from, LocalDate to, Consumer<Archived> done)
            throws JournalException {
        JournalArchiver archiver =
                new JournalArchiver(folder, JournalFolder.identity(folder).id());
        FileChannel lock = JournalFolder.lock(folder, JournalFolder.Work.ARCHIVING);
        try {
            List<LocalDate> days = DayFile.in(folder).stream()
                    .filter(file -> file.kind() != DayFile.Kind.ARCHIVED)
                    .map(DayFile::day)
                    .distinct()
                    .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                    .toList();
            for (LocalDate day : days) {
                done.accept(archiver.archive(day));
            }
        } finally {
            JournalFolder.unlock(folder, lock);
        }
    }

    private Archived archive(LocalDate day) throws JournalException {
        DayFile archive = DayFile.of(folder, day, DayFile.Kind.ARCHIVED);
        Path beside = archive.path().resolveSibling(archive.name() + ".tmp");
        try {
            List<DayFile> files = DayFile.in(folder);
            List<DayFile> ofDay =
                    files.stream().filter(file -> file.day().equals(day)).toList();
            long tapeBefore = new ChainSeek(files).tapeAtEnd(files.indexOf(ofDay.get(0)) - 1);
            write(beside, day, ofDay, tapeBefore);
            long records = requireEqual(new DayFile(day, DayFile.Kind.ARCHIVED, beside), ofDay);
            List<DayFile> originals = ofDay.stream()
                    .filter(file -> file.kind() != DayFile.Kind.ARCHIVED)
                    .toList();
            long writtenBytes = 0;
            for (DayFile original : originals) {
                try (WrittenDay written = new WrittenDay(original)) {
                    writtenBytes += written.end();
                }
            }
            DurableFiles.rename(beside, archive.path());
            for (DayFile original : originals) {
                DurableFiles.delete(original.path());
            }
            return new Archived(day, records, writtenBytes, Files.size(archive.path()));
        } catch (JournalException e) {
            throw e;
        } catch (IOException e) {
            throw new JournalException(
                    Sentence.of(
                            "The day %s of journal '%s' cannot be archived: %s; the original is kept.", day, folder, e),
                    e);
        }
    }

    private void write(Path target, LocalDate day, List<DayFile> ofDay, long tapeBefore) throws IOException {
        try (RecordChain records = new RecordChain(folder, ofDay);
                ArchiveWriter writer = new ArchiveWriter(target, day, id, tapeBefore)) {
            while (advance(records, day)) {
                writer.append(records.record());
            }
            writer.finish();
        }
    }

    private boolean advance(RecordChain records, LocalDate day) throws JournalException {
        boolean more = records.advance();
        DamagedJournalException damage = records.takeDamage();
        if (damage != null) {
            throw new JournalException(
                    Sentence.of(
                            "The day %s of journal '%s' is damaged and not archived: %s; 'hogatape journal "
                                    + "salvage' saves the rest.",
                            day, folder, damage.whatSaid()),
                    damage);
        }
        return more;
    }

    /** Reads the archive back and compares each record with its original; returns how many they are. */
    private long requireEqual(DayFile archive, List<DayFile> originals) throws IOException {
        try (RecordChain original = new RecordChain(folder, originals);
                ArchivedDay archived = new ArchivedDay(archive)) {
            RecordView copy = new RecordView();
            long records = 0;
            while (advance(original, archive.day())) {
                if (!archived.next(copy) || !equal(original.record(), copy)) {
                    throw new ToldException(Sentence.of(
                            "the archive differs from its original at record %s",
                            original.record().sequence()));
                }
                records++;
            }
            if (archived.next(copy) || archived.takeDamage() != null || !archived.complete()) {
                throw new ToldException(Sentence.of("the archive does not end as its original does"));
            }
            return records;
        }
    }

    private static boolean equal(RecordView one, RecordView other) {
        return Arrays.equals(
                one.bytes(),
                one.offset(),
                one.offset() + one.length(),
                other.bytes(),
                other.offset(),
                other.offset() + other.length());
    }
}
