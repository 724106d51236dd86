package hogatape.export;

import hogatape.journal.DamagedJournalException;
import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How far the tape goes on a day: by that an export tells whether the day has changed since. */
final class DayEnds {
    private DayEnds() {}

    /** The last sequence of each journal before a moment, by the journal's identity. Reads some minutes of each. */
    static Map<String, Long> before(long epochNanos, List<JournalReader> journals) throws JournalException {
        Map<String, Long> ends = new TreeMap<>();
        for (JournalReader journal : journals) {
            ends.put(journal.id(), before(epochNanos, journal));
        }
        return ends;
    }

    static long before(long epochNanos, JournalReader journal) throws JournalException {
        long[] last = new long[1];
        try (JournalReader reader = JournalReader.open(journal.folder())) {
            reader.seekTime(
                    epochNanos,
                    (sequence, kind, connection, wall, monotonic, buffer, offset, length) -> last[0] = sequence);
            reader.read(
                    (sequence, kind, connection, wall, monotonic, buffer, offset, length) -> last[0] = sequence - 1);
            return last[0];
        } catch (DamagedJournalException damage) {
            return last[0]; // It stands behind the moment.
        }
    }
}
