package hogatape.export;

import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.journal.MergedJournals;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How far each journal of a tape was read: what a day's note tells of it. */
final class ReadStretches {
    private final List<JournalReader> journals;

    /** The last sequence read of each journal, since a day was sought, and the first of the day; 0 where none was. */
    private final long[] last;

    private final long[] first;

    ReadStretches(List<JournalReader> journals) {
        this.journals = journals;
        last = new long[journals.size()];
        first = new long[journals.size()];
    }

    /** The number of a connection's journal; one that was made of several numbers their records anew, and is one tape with one identity. */
    int journal(int connection) {
        return journals.size() == 1 ? 0 : MergedJournals.journalOf(connection);
    }

    /** A day is sought: nothing of it was read yet. */
    void clear() {
        Arrays.fill(last, 0);
        Arrays.fill(first, 0);
    }

    /** Takes a record that matters to the day at hand, though it may stand before it. */
    void read(int connection, long sequence) {
        last[journal(connection)] = sequence;
    }

    /** Takes a record of the day at hand. */
    void readOfDay(int connection, long sequence) {
        int journal = journal(connection);
        last[journal] = sequence;
        if (first[journal] == 0) {
            first[journal] = sequence;
        }
    }

    /** What of each journal lies on a day that was read, by the journal's identity; one that had nothing to read is asked. */
    Map<String, JournalStretch> of(DayWindow window) throws JournalException {
        Map<String, JournalStretch> stretches = new TreeMap<>();
        for (int i = 0; i < journals.size(); i++) {
            JournalReader journal = journals.get(i);
            stretches.put(
                    journal.id(),
                    first[i] == 0
                            ? DayEnds.of(window, List.of(journal)).stretches().get(journal.id())
                            : new JournalStretch(first[i], last[i]));
        }
        return stretches;
    }
}
