package hogatape.journal;

import hogatape.message.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a writer goes on.
 *
 * @param sequence the sequence of the last record; where damaged records stand behind the last sound one, each counts
 * @param tapeNanos the tape time there; {@link DaySource#UNKNOWN} in an empty journal
 */
record JournalEnd(long sequence, long tapeNanos) {
    /** Looks for it; nobody may be writing. */
    static JournalEnd of(Path folder, List<DayFile> files) throws JournalException {
        try {
            return new JournalEnd(lastSequence(files), new ChainSeek(files).tapeAtEnd(files.size() - 1));
        } catch (IOException e) {
            throw new JournalException(Sentence.of("The journal '%s' cannot be read: %s", folder, e), e);
        }
    }

    private static long lastSequence(List<DayFile> files) throws IOException {
        long last = 0;
        for (int number = files.size() - 1; number >= 0 && last == 0; number--) {
            last = lastSequence(files, number);
        }
        return last;
    }

    private static long lastSequence(List<DayFile> files, int number) throws IOException {
        try (DaySource source = DaySource.open(files.get(number))) {
            RecordView record = new RecordView();
            source.seekSequence(Long.MAX_VALUE);
            long last = 0;
            while (source.next(record)) {
                last = record.sequence();
                source.takeDamage();
            }
            DamagedPlace damage = source.takeDamage();
            // The numbers of lost records are spent.
            return damage == null ? last : Math.max(last, damage.lastSequence());
        }
    }
}
