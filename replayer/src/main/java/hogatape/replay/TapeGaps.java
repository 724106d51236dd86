package hogatape.replay;

import hogatape.journal.GapListener;
import hogatape.journal.GapTracker;
import hogatape.journal.MergedJournals;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import java.util.ArrayList;
import java.util.List;

/** The gaps of each journal of a tape: what one recorder missed says nothing of another's. */
final class TapeGaps implements RecordHandler {
    private static final int MAX_CONNECTION = 0xFFFF;

    private final GapListener listener;
    private final List<GapTracker> byJournal = new ArrayList<>();

    TapeGaps(GapListener listener) {
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
        int journal = MergedJournals.journalOf(connection);
        while (byJournal.size() <= journal) {
            byJournal.add(new GapTracker(listener));
        }
        byJournal
                .get(journal)
                .onRecord(
                        sequence, kind, connection & MAX_CONNECTION, wallNanos, monotonicNanos, buffer, offset, length);
    }
}
