package hogatape.doctor;

import hogatape.journal.JournalException;
import hogatape.journal.JournalPlace;
import hogatape.journal.JournalSize;
import hogatape.message.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Whether the journal can stand where it is to stand, and for how many days there is room. */
final class DiskCheck implements Check {
    /** What 41 busy issues came to in half a day of observation, 4 GB, for each of them. */
    private static final long BYTES_A_SUBSCRIPTION = 100_000_000;

    private static final double GIGA = 1e9;

    private final Sentence journalSubject = Sentence.of("journal");
    private final Sentence roomSubject = Sentence.of("room");
    private final Path journal;
    private final int subscriptions;
    private final int days;

    /**
     * A check for a journal, which need not be there yet.
     *
     * @param subscriptions how many there will be, for a journal that has no day yet
     * @param days how many days there is to be room for
     */
    DiskCheck(Path journal, int subscriptions, int days) {
        this.journal = journal;
        this.subscriptions = subscriptions;
        this.days = days;
    }

    @Override
    public List<Finding> look() {
        try {
            JournalPlace.requireLocal(journal);
        } catch (JournalException e) {
            return List.of(Finding.red(journalSubject, e));
        }
        return List.of(writable(), room());
    }

    private Finding writable() {
        Path existing = journal.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return Files.isDirectory(existing) && Files.isWritable(existing)
                ? Finding.green(journalSubject, Sentence.of("'%s' can be written, on a disk of this machine", journal))
                : Finding.red(
                        journalSubject,
                        Sentence.of(
                                "'%s' cannot be written; choose another folder or mend its permissions.", existing));
    }

    private Finding room() {
        try {
            long free = JournalPlace.usableBytes(journal);
            Collection<Long> sizes = Files.isDirectory(journal)
                    ? JournalSize.ofWrittenDays(journal).values()
                    : List.of();
            boolean measured = !sizes.isEmpty();
            long aDay = measured
                    ? sizes.stream().mapToLong(Long::longValue).max().orElseThrow()
                    : Math.max(1, subscriptions) * BYTES_A_SUBSCRIPTION;
            long fits = free / Math.max(1, aDay);
            Sentence sentence = measured
                    ? Sentence.of(
                            "%.1f GB free, for %,d days of %.2f GB, the largest on this journal",
                            free / GIGA, fits, aDay / GIGA)
                    : Sentence.of(
                            "%.1f GB free, for %,d days of %.2f GB, as %d subscriptions may come to",
                            free / GIGA, fits, aDay / GIGA, subscriptions);
            if (fits < 1) {
                return Finding.red(roomSubject, Sentence.of("%s; make room before the open.", sentence));
            }
            return fits < days
                    ? Finding.yellow(
                            roomSubject,
                            Sentence.of(
                                    "%s, fewer than %d; make room, or archive with --archive-after-close.",
                                    sentence, days))
                    : Finding.green(roomSubject, sentence);
        } catch (JournalException e) {
            return Finding.red(roomSubject, e);
        }
    }
}
