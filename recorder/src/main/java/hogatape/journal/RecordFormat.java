package hogatape.journal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** Where the parts of a record stand, version 1: a header, the payload, a checksum over both. */
final class RecordFormat {
    static final byte VERSION = 1;

    static final int VERSION_OFFSET = 0;
    static final int KIND_OFFSET = 1;
    static final int CONNECTION_OFFSET = 2;
    static final int LENGTH_OFFSET = 4;
    static final int SEQUENCE_OFFSET = 8;
    static final int WALL_OFFSET = 16;
    static final int MONOTONIC_OFFSET = 24;
    static final int HEADER_LENGTH = 32;
    static final int CHECKSUM_LENGTH = 4;

    static final int MAX_CONNECTION = 0xFFFF;

    static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private RecordFormat() {}

    /** Fills in a record's header. */
    static void header(
            byte[] target,
            RecordKind kind,
            int connection,
            int length,
            long sequence,
            long wallNanos,
            long monotonicNanos) {
        target[VERSION_OFFSET] = VERSION;
        target[KIND_OFFSET] = kind.code();
        SHORT.set(target, CONNECTION_OFFSET, (short) connection);
        INT.set(target, LENGTH_OFFSET, length);
        LONG.set(target, SEQUENCE_OFFSET, sequence);
        LONG.set(target, WALL_OFFSET, wallNanos);
        LONG.set(target, MONOTONIC_OFFSET, monotonicNanos);
    }

    /** A whole record of the recorder itself: header, payload and checksum. */
    static byte[] record(RecordKind kind, long sequence, long wallNanos, long monotonicNanos, byte[] payload) {
        return record(kind, 0, sequence, wallNanos, monotonicNanos, payload, 0, payload.length);
    }

    /** A whole record: header, payload and checksum. */
    static byte[] record(
            RecordKind kind,
            int connection,
            long sequence,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        byte[] record = new byte[HEADER_LENGTH + length + CHECKSUM_LENGTH];
        header(record, kind, connection, length, sequence, wallNanos, monotonicNanos);
        System.arraycopy(buffer, offset, record, HEADER_LENGTH, length);
        CRC32C checksum = new CRC32C();
        checksum.update(record, 0, HEADER_LENGTH + length);
        INT.set(record, HEADER_LENGTH + length, (int) checksum.getValue());
        return record;
    }
}
