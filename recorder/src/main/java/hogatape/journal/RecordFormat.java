package hogatape.journal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

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
}
