package hogatape.journal;

/**
 * The connections of a journal that was made of others. In its files the upper four of sixteen bits are the journal's number;
 * handed on, they are as {@link MergedJournals} has them, so that the one is like the other.
 */
final class MergedConnections implements RecordHandler {
    /** How many journals fit. */
    static final int JOURNALS = 16;

    private static final int FILE_BITS = 12;
    private static final int FILE_MASK = (1 << FILE_BITS) - 1;
    private static final int HANDED_BITS = 16;

    private RecordHandler next;

    /** This, handing on to another. */
    MergedConnections to(RecordHandler handler) {
        next = handler;
        return this;
    }

    /** What stands in the file for a connection as it is handed on; -1 where it does not fit. */
    static int inFile(int connection) {
        int own = connection & (1 << HANDED_BITS) - 1;
        return own > FILE_MASK ? -1 : MergedJournals.journalOf(connection) << FILE_BITS | own;
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
        int handed = connection >>> FILE_BITS << HANDED_BITS | connection & FILE_MASK;
        next.onRecord(sequence, kind, handed, wallNanos, monotonicNanos, buffer, offset, length);
    }
}
