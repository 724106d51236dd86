package hogatape.export;

import hogatape.journal.DamagedJournalException;
import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.market.SeoulTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells the Seoul days of tape time on which journals have records. Reads no more than some minutes of each day. */
final class TapeDays {
    private final List<JournalReader> journals;

    TapeDays(List<JournalReader> journals) {
        this.journals = journals;
    }

    /** The first day with a record at or after a moment, in nanoseconds since the epoch. */
    Optional<LocalDate> next(long epochNanos) throws JournalException {
        long first = Long.MAX_VALUE;
        for (JournalReader journal : journals) {
            try (JournalReader reader = JournalReader.open(journal.folder())) {
                reader.seekTime(epochNanos);
                if (readSound(reader)) {
                    first = Math.min(first, reader.tapeNanos());
                }
            }
        }
        return first == Long.MAX_VALUE ? Optional.empty() : Optional.of(SeoulTime.date(first));
    }

    private static boolean readSound(JournalReader reader) {
        while (true) {
            try {
                return reader.read((sequence, kind, connection, wall, monotonic, buffer, offset, length) -> {});
            } catch (DamagedJournalException damage) {
                continue; // The day is that of the next sound record.
            }
        }
    }
}
