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

/** A checked record where it lies in somebody's buffer; moved from record to record, valid until that buffer changes. */
final class RecordView {
    private final CRC32C checksum = new CRC32C();
    private byte[] bytes;
    private int offset;
    private RecordKind kind;
    private int payloadLength;

    /**
     * Moves to a record and returns what is wrong with it, or null if it is sound.
     *
     * @param available bytes from the offset on that may belong to it
     */
    String moveTo(byte[] buffer, int start, int available) {
        bytes = buffer;
        offset = start;
        if (available < HEADER_LENGTH + CHECKSUM_LENGTH) {
            return "it is cut short";
        }
        payloadLength = payloadLength(buffer, start);
        if (payloadLength < 0 || payloadLength > available - HEADER_LENGTH - CHECKSUM_LENGTH) {
            return "its length is wrong";
        }
        int checked = HEADER_LENGTH + payloadLength;
        checksum.reset();
        checksum.update(buffer, start, checked);
        if ((int) checksum.getValue() != (int) INT.get(buffer, start + checked)) {
            return "its checksum does not agree with its bytes";
        }
        if (buffer[start + VERSION_OFFSET] != VERSION) {
            return "its version " + buffer[start + VERSION_OFFSET] + " is unknown";
        }
        kind = RecordKind.of(buffer[start + KIND_OFFSET]);
        return kind == null ? "its kind " + buffer[start + KIND_OFFSET] + " is unknown" : null;
    }

    /** The length of the payload of what may be a record's header. */
    static int payloadLength(byte[] buffer, int start) {
        return (int) INT.get(buffer, start + LENGTH_OFFSET);
    }

    byte[] bytes() {
        return bytes;
    }

    int offset() {
        return offset;
    }

    /** The length of header, payload and checksum. */
    int length() {
        return HEADER_LENGTH + payloadLength + CHECKSUM_LENGTH;
    }

    RecordKind kind() {
        return kind;
    }

    long sequence() {
        return (long) LONG.get(bytes, offset + SEQUENCE_OFFSET);
    }

    long wallNanos() {
        return (long) LONG.get(bytes, offset + WALL_OFFSET);
    }

    long monotonicNanos() {
        return (long) LONG.get(bytes, offset + MONOTONIC_OFFSET);
    }

    /** The payload of a record that a recorder made; throws as {@link Payload#read} does. */
    <T> T payload(Class<T> type) {
        return Payload.read(type, bytes, offset + HEADER_LENGTH, payloadLength);
    }

    void handTo(RecordHandler handler) {
        handler.onRecord(
                sequence(),
                kind,
                (short) SHORT.get(bytes, offset + CONNECTION_OFFSET) & 0xFFFF,
                wallNanos(),
                monotonicNanos(),
                bytes,
                offset + HEADER_LENGTH,
                payloadLength);
    }
}
