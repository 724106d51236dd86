package hogatape.journal;

/**
 * Takes records, one at a time, in the order of the tape. The one seam of Hogatape: a session produces records and a
 * {@link JournalWriter} takes them; a {@link JournalReader} produces them again and a decoder takes them.
 */
@FunctionalInterface
public interface RecordHandler {
    /** The sequence of a record that no journal has numbered yet. */
    long UNNUMBERED = 0;

    /** Takes records and does nothing with them. */
    RecordHandler NOBODY = (sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length) -> {};

    /**
     * Takes a record.
     *
     * @param sequence the record's number in its journal, from 1, without gaps; {@link #UNNUMBERED} from a producer that
     *     is not a journal, and then ignored
     * @param kind what the record holds
     * @param connection the number of the connection that the record belongs to, from 0; 0 for records of the recorder
     * @param wallNanos the wall clock at the socket read that brought the record's last byte, nanoseconds since the
     *     epoch
     * @param monotonicNanos the monotonic clock at the same moment; compares only with stamps since the same
     *     {@link RecordKind#STARTED}
     * @param buffer holds the payload; valid until this method returns, and never to be written to
     * @param offset where in the buffer the payload begins
     * @param length the payload's length in bytes
     */
    void onRecord(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length);
}
