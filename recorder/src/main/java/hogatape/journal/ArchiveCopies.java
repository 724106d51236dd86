package hogatape.journal;

import hogatape.message.Sentence;
import hogatape.message.ToldException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a second copy of a journal's archived days in another folder, which is a journal too and may be on another
 * machine's disk; and lets old days go here, of which a good copy stands there.
 */
public final class ArchiveCopies {
    private final Path folder;
    private final Path copies;

    private ArchiveCopies(Path folder, Path copies) {
        this.folder = folder;
        this.copies = copies;
    }

    /**
     * What was done.
     *
     * @param copied days that were copied
     * @param removed days that stand in the copy alone now
     */
    public record Outcome(List<LocalDate> copied, List<LocalDate> removed) {}

    /**
     * Copies each archived day that the other folder does not hold, and removes those before a day once the copy has
     * been read to its end and found equal. Nothing is removed of which the copy is not good.
     *
     * @param keepFrom the first day that stays here; {@link LocalDate#MIN} keeps all
     * @throws JournalException if the journal is being written, if the other folder is another journal, or if a disk
     *     fails
     */
    public static Outcome copy(Path folder, Path copies, LocalDate keepFrom) throws JournalException {
        JournalFolder.Identity identity = JournalFolder.identity(folder);
        FileChannel lock = JournalFolder.lock(folder, JournalFolder.Work.ARCHIVING);
        try {
            if (!JournalFolder.create(copies, identity).id().equals(identity.id())) {
                throw new JournalException(Sentence.of(
                        "The folder '%s' is another journal than '%s'; choose a new or an empty folder for the copies.",
                        copies, folder));
            }
            return new ArchiveCopies(folder, copies).copy(keepFrom);
        } catch (JournalException e) {
            throw e;
        } catch (IOException e) {
            throw new JournalException(
                    Sentence.of(
                            "The archived days of '%s' cannot be copied to '%s': %s; nothing was removed whose "
                                    + "copy is not good.",
                            folder, copies, e),
                    e);
        } finally {
            JournalFolder.unlock(folder, lock);
        }
    }

    private Outcome copy(LocalDate keepFrom) throws IOException {
        List<DayFile> files = DayFile.in(folder);
        List<DayFile> archived = files.stream()
                .filter(file -> file.kind() == DayFile.Kind.ARCHIVED)
                .toList();
        List<LocalDate> copied = new ArrayList<>();
        List<LocalDate> removed = new ArrayList<>();
        for (DayFile day : archived) {
            DayFile copy = DayFile.of(copies, day.day(), DayFile.Kind.ARCHIVED);
            if (!isEqual(day, copy)) {
                copyDay(day, copy);
                copied.add(day.day());
            }
        }
        DayFile last = files.isEmpty() ? null : files.get(files.size() - 1);
        for (DayFile day : archived) {
            boolean written = files.stream().anyMatch(file -> file.day().equals(day.day()) && file != day);
            // The last day stays: a writer goes on from its last sequence.
            if (day.day().isBefore(keepFrom) && !written && day != last) {
                requireGood(DayFile.of(copies, day.day(), DayFile.Kind.ARCHIVED));
                DurableFiles.delete(day.path());
                removed.add(day.day());
            }
        }
        return new Outcome(copied, removed);
    }

    private static boolean isEqual(DayFile day, DayFile copy) throws IOException {
        return Files.exists(copy.path()) && Files.mismatch(day.path(), copy.path()) < 0;
    }

    private static void copyDay(DayFile day, DayFile copy) throws IOException {
        requireGood(day);
        Path beside = copy.path().resolveSibling(copy.name() + ".tmp");
        Files.copy(day.path(), beside, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        if (Files.mismatch(day.path(), beside) >= 0) {
            throw new ToldException(Sentence.of("the copy of %s differs from its original", day.day()));
        }
        DurableFiles.rename(beside, copy.path());
    }

    private static void requireGood(DayFile day) throws IOException {
        try (ArchivedDay source = new ArchivedDay(day)) {
            RecordView record = new RecordView();
            DamagedPlace damage = null;
            while (damage == null && source.next(record)) {
                damage = source.takeDamage();
            }
            damage = damage == null ? source.takeDamage() : damage;
            if (damage != null) {
                throw new ToldException(Sentence.of("the archive of %s is damaged, %s", day.day(), damage));
            }
        }
    }
}
