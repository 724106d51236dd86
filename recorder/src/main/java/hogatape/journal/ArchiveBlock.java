package hogatape.journal;

import java.nio.ByteBuffer;

/**
 * A block of an archived day: whole records, compressed by themselves.
 *
 * @param offset where in the file the block's header frame begins
 * @param compressedLength the length of the zstd frame behind the header frame
 * @param length the length of the records in it
 * @param records how many
 * @param checksum CRC32C over the zstd frame
 * @param firstSequence the sequence of the first record
 * @param lastSequence the sequence of the last record
 * @param tapeBefore tape time of everything before the block; {@link DaySource#UNKNOWN} before a journal's first record
 * @param tapeAfter tape time at the last record
 */
record ArchiveBlock(
        long offset,
        int compressedLength,
        int length,
        int records,
        int checksum,
        long firstSequence,
        long lastSequence,
        long tapeBefore,
        long tapeAfter) {
    /** The bytes of a block's description, as its header and the index have it. */
    static final int LENGTH = 5 * Long.BYTES + 4 * Integer.BYTES;

    void writeTo(ByteBuffer target) {
        target.putLong(offset)
                .putInt(compressedLength)
                .putInt(length)
                .putInt(records)
                .putInt(checksum)
                .putLong(firstSequence)
                .putLong(lastSequence)
                .putLong(tapeBefore)
                .putLong(tapeAfter);
    }

    static ArchiveBlock readFrom(ByteBuffer source) {
        return new ArchiveBlock(
                source.getLong(),
                source.getInt(),
                source.getInt(),
                source.getInt(),
                source.getInt(),
                source.getLong(),
                source.getLong(),
                source.getLong(),
                source.getLong());
    }

    /** Where the zstd frame begins. */
    long data() {
        return offset + ArchiveFormat.BLOCK_HEADER_LENGTH;
    }

    /** Where the next frame begins. */
    long end() {
        return data() + compressedLength;
    }
}
