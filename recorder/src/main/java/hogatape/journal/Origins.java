package hogatape.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Follows where the records of a merged journal come from. Feed it every record from the first on. */
public final class Origins implements RecordHandler {
    private final Map<Integer, Origin> nextOfJournal = new HashMap<>();
    private Origin last;

    /** Where the last record stood before the merge; empty where it is no record of a merged journal. */
    public Optional<Origin> last() {
        return Optional.ofNullable(last);
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
        int number = MergedJournals.journalOf(connection);
        if (kind == RecordKind.ORIGIN) {
            last = null;
            nextOfJournal.put(number, Payload.read(Origin.class, buffer, offset, length));
        } else {
            last = nextOfJournal.get(number);
            nextOfJournal.computeIfPresent(
                    number, (key, here) -> new Origin(number, here.journal(), here.sequence() + 1));
        }
    }
}
