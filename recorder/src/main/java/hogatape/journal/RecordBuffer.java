package hogatape.journal;

import static hogatape.journal.RecordFormat.CHECKSUM_LENGTH;
import static hogatape.journal.RecordFormat.CONNECTION_OFFSET;
import static hogatape.journal.RecordFormat.HEADER_LENGTH;
import static hogatape.journal.RecordFormat.INT;
import static hogatape.journal.RecordFormat.KIND_OFFSET;
import static hogatape.journal.RecordFormat.LENGTH_OFFSET;
import static hogatape.journal.RecordFormat.LONG;
import static hogatape.journal.RecordFormat.MONOTONIC_OFFSET;
import static hogatape.journal.RecordFormat.SEQUENCE_OFFSET;
import static hogatape.journal.RecordFormat.SHORT;
import static hogatape.journal.RecordFormat.VERSION;
import static hogatape.journal.RecordFormat.VERSION_OFFSET;
import static hogatape.journal.RecordFormat.WALL_OFFSET;

import java.util.zip.CRC32C;
import net.openhft.chronicle.bytes.Bytes;

/** A record copied out of mapped memory and checked; reused for every record. */
final class RecordBuffer {
    private final CRC32C checksum = new CRC32C();
    private byte[] bytes = new byte[4096];
    private RecordKind kind;
    private int payloadLength;

    /** Copies a record and returns what is wrong with it, or null if it is sound. */
    String take(Bytes<?> source) {
        int length = (int) source.readRemaining();
        if (bytes.length < length) {
            bytes = new byte[Math.max(length, 2 * bytes.length)];
        }
        source.read(bytes, 0, length);
        if (length < HEADER_LENGTH + CHECKSUM_LENGTH) {
            return "it is cut short";
        }
        // Chronicle pads a record to a multiple of four bytes, so it may be longer than what was written.
        payloadLength = (int) INT.get(bytes, LENGTH_OFFSET);
        if (payloadLength < 0 || payloadLength > length - HEADER_LENGTH - CHECKSUM_LENGTH) {
            return "its length is wrong";
        }
        int checked = HEADER_LENGTH + payloadLength;
        checksum.reset();
        checksum.update(bytes, 0, checked);
        if ((int) checksum.getValue() != (int) INT.get(bytes, checked)) {
            return "its checksum does not agree with its bytes";
        }
        if (bytes[VERSION_OFFSET] != VERSION) {
            return "its version " + bytes[VERSION_OFFSET] + " is unknown";
        }
        kind = RecordKind.of(bytes[KIND_OFFSET]);
        return kind == null ? "its kind " + bytes[KIND_OFFSET] + " is unknown" : null;
    }

    long sequence() {
        return (long) LONG.get(bytes, SEQUENCE_OFFSET);
    }

    void handTo(RecordHandler handler) {
        handler.onRecord(
                sequence(),
                kind,
                (short) SHORT.get(bytes, CONNECTION_OFFSET) & 0xFFFF,
                (long) LONG.get(bytes, WALL_OFFSET),
                (long) LONG.get(bytes, MONOTONIC_OFFSET),
                bytes,
                HEADER_LENGTH,
                payloadLength);
    }
}
