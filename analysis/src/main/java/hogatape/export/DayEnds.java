package hogatape.export;

import hogatape.journal.DamagedJournalException;
import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From where to where the tape goes on a day: by that an export tells whether the day has changed since. */
final class DayEnds {
    private final Map<String, JournalStretch> stretches = new TreeMap<>();
    private boolean grows;

    private DayEnds() {}

    /** Asks journals, by readers of their own. Reads some minutes of each. */
    static DayEnds of(DayWindow window, List<JournalReader> journals) throws JournalException {
        DayEnds ends = new DayEnds();
        for (JournalReader journal : journals) {
            ends.add(window, journal);
        }
        return ends;
    }

    private void add(DayWindow window, JournalReader journal) throws JournalException {
        try (JournalReader reader = JournalReader.open(journal.folder())) {
            long[] last = new long[1];
            reader.seekTime(
                    window.toNanos(),
                    (sequence, kind, connection, wall, monotonic, buffer, offset, length) -> last[0] = sequence);
            long behind = next(reader);
            last[0] = last[0] == 0 && behind > 0 ? lastBefore(behind, journal) : last[0];
            reader.seekTime(window.fromNanos());
            long first = next(reader);
            stretches.put(
                    journal.id(), new JournalStretch(first == 0 || first > last[0] ? last[0] + 1 : first, last[0]));
            grows |= behind == 0 && journal.recordingGoesOn();
        }
    }

    /** The sequence of the last sound record before another, which stands at the head of its day's file. */
    private static long lastBefore(long sequence, JournalReader journal) throws JournalException {
        try (JournalReader reader = JournalReader.open(journal.folder())) {
            reader.seekSequence(sequence - 1);
            long passed = reader.lastSequence();
            return next(reader) == sequence - 1 ? sequence - 1 : passed;
        }
    }

    /** The sequence of the next sound record; 0 at the end. */
    private static long next(JournalReader reader) {
        long[] next = new long[1];
        while (true) {
            try {
                reader.read(
                        (sequence, kind, connection, wall, monotonic, buffer, offset, length) -> next[0] = sequence);
                return next[0];
            } catch (DamagedJournalException damage) {
                next[0] = 0; // What is sound begins behind it.
            }
        }
    }

    /** The stretch of each journal, by the journal's identity. */
    Map<String, JournalStretch> stretches() {
        return stretches;
    }

    /** Whether more of the day may be recorded yet. */
    boolean grow() {
        return grows;
    }
}
