package hogatape.journal;

import static hogatape.journal.RecordFormat.CHECKSUM_LENGTH;
import static hogatape.journal.RecordFormat.HEADER_LENGTH;
import static hogatape.journal.RecordFormat.KIND_OFFSET;
import static hogatape.journal.RecordFormat.LONG;
import static hogatape.journal.RecordFormat.SEQUENCE_OFFSET;
import static hogatape.journal.RecordFormat.VERSION;
import static hogatape.journal.RecordFormat.VERSION_OFFSET;

import java.io.IOException;

/**
 * Finds records among bytes of which nothing is known: by version, kind and length where a record could begin, and then
 * by the checksum over all of it. Needs nothing of what Chronicle writes around them.
 */
final class RecordScan {
    /** Records begin at multiples of this. */
    static final int ALIGNMENT = 4;
    /** Longer than anything that Chronicle would take; what claims to be longer is none. */
    private static final int LONGEST = 32 << 20;

    private RecordScan() {}

    /**
     * Moves a view to the first sound record that begins within a stretch of the file.
     *
     * @param from where to begin
     * @param to where records end
     * @param after only a record with a later sequence than this counts
     * @return where the record begins; -1 where there is none
     */
    static long find(DayBytes bytes, long from, long to, long after, RecordView record) throws IOException {
        long last = Math.min(to, bytes.size()) - HEADER_LENGTH - CHECKSUM_LENGTH;
        for (long position = WrittenDay.aligned(from); position <= last; position += ALIGNMENT) {
            int at = bytes.at(position, HEADER_LENGTH);
            if (at < 0) {
                return -1;
            }
            byte[] array = bytes.array();
            if (array[at + VERSION_OFFSET] != VERSION || RecordKind.of(array[at + KIND_OFFSET]) == null) {
                continue;
            }
            int length = RecordView.payloadLength(array, at);
            if (length >= 0 && length <= Math.min(LONGEST, last - position) && sequence(array, at) > after) {
                int whole = HEADER_LENGTH + length + CHECKSUM_LENGTH;
                int start = bytes.at(position, whole);
                if (start >= 0 && record.moveTo(bytes.array(), start, whole) == null) {
                    return position;
                }
            }
        }
        return -1;
    }

    private static long sequence(byte[] array, int at) {
        return (long) LONG.get(array, at + SEQUENCE_OFFSET);
    }
}
