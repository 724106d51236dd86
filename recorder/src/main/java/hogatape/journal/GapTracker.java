package hogatape.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows what was subscribed and connected, and tells the gaps. Feed it every record of a journal from the first on, or
 * from a {@link RecordKind#STATE} on: then it does not know of gaps that were open there. Of several journals in one order it
 * tells the gaps of each, for what one recorder missed says nothing of another's.
 */
public final class GapTracker implements RecordHandler {
    private static final int MAX_CONNECTION = 0xFFFF;

    private final GapListener listener;
    private final List<RecorderGaps> byJournal = new ArrayList<>();

    /** A tracker that tells its gaps to a listener, from within {@link #onRecord}. */
    public GapTracker(GapListener listener) {
        this.listener = listener;
    }

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
        gaps(MergedJournals.journalOf(connection))
                .onRecord(
                        sequence, kind, connection & MAX_CONNECTION, wallNanos, monotonicNanos, buffer, offset, length);
    }

    /**
     * Takes damage of a journal, before the record behind it: a gap until that one.
     *
     * @param journal its number among those in one order, 0 where there is one
     */
    public void onDamage(int journal, DamagedJournalException damage) {
        gaps(journal).damaged(damage);
    }

    /** Takes damage of a journal that was made of several, before the record behind it: any of its recorders may have been in it. */
    public void onDamage(DamagedJournalException damage) {
        gaps(0);
        byJournal.forEach(gaps -> gaps.damaged(damage));
    }

    private RecorderGaps gaps(int journal) {
        while (byJournal.size() <= journal) {
            byJournal.add(new RecorderGaps(listener));
        }
        return byJournal.get(journal);
    }
}
