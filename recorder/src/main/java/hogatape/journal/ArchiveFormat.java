package hogatape.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The frames of an archived day, version 1. Everything that is not a record stands in skippable frames, so that any zstd
 * tool unpacks the file to its records.
 */
final class ArchiveFormat {
    static final int VERSION = 1;
    static final int HEAD = 0x184D2A50;
    static final int BLOCK = 0x184D2A51;
    static final int INDEX = 0x184D2A52;

    /** Identifier and length of a skippable frame. */
    static final int FRAME_LENGTH = 2 * Integer.BYTES;

    static final int HEAD_LENGTH = FRAME_LENGTH + 8 + 2 * Integer.BYTES + 36 + Integer.BYTES;
    static final int BLOCK_HEADER_LENGTH = FRAME_LENGTH + ArchiveBlock.LENGTH + Integer.BYTES;
    static final int TAIL_LENGTH = Long.BYTES + 2 * Integer.BYTES + Integer.BYTES + 8;

    private static final byte[] MAGIC = "HOGATAPE".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_LENGTH = 36;

    private ArchiveFormat() {}

    static byte[] head(LocalDate day, String journal) {
        ByteBuffer frame = frame(HEAD, HEAD_LENGTH);
        byte[] id = journal.getBytes(StandardCharsets.US_ASCII);
        frame.put(MAGIC).putInt(VERSION).putInt((int) day.toEpochDay());
        frame.put(id, 0, Math.min(id.length, ID_LENGTH)).position(HEAD_LENGTH - Integer.BYTES);
        return checked(frame);
    }

    /** Whether bytes are the head of an archived day that this version can read. */
    static boolean isHead(byte[] bytes, int at) {
        ByteBuffer frame = ByteBuffer.wrap(bytes, at, HEAD_LENGTH).slice().order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[MAGIC.length];
        frame.get(FRAME_LENGTH, magic);
        return frame.getInt(0) == HEAD
                && Arrays.equals(magic, MAGIC)
                && frame.getInt(FRAME_LENGTH + MAGIC.length) == VERSION
                && frame.getInt(HEAD_LENGTH - Integer.BYTES) == checksum(bytes, at, HEAD_LENGTH - Integer.BYTES);
    }

    static byte[] blockHeader(ArchiveBlock block) {
        ByteBuffer frame = frame(BLOCK, BLOCK_HEADER_LENGTH);
        block.writeTo(frame);
        return checked(frame);
    }

    /** The block whose header stands at a place; null where none does. */
    static ArchiveBlock blockAt(byte[] bytes, int at) {
        ByteBuffer frame =
                ByteBuffer.wrap(bytes, at, BLOCK_HEADER_LENGTH).slice().order(ByteOrder.LITTLE_ENDIAN);
        int checked = BLOCK_HEADER_LENGTH - Integer.BYTES;
        if (frame.getInt(0) != BLOCK || frame.getInt(checked) != checksum(bytes, at, checked)) {
            return null;
        }
        return ArchiveBlock.readFrom(frame.position(FRAME_LENGTH));
    }

    /** The last frame: the blocks, and behind them where the frame begins, how many they are, and the marks of the end. */
    static byte[] index(long offset, List<ArchiveBlock> blocks) {
        ByteBuffer frame = frame(INDEX, FRAME_LENGTH + blocks.size() * ArchiveBlock.LENGTH + TAIL_LENGTH);
        blocks.forEach(block -> block.writeTo(frame));
        frame.putLong(offset).putInt(blocks.size()).putInt(VERSION);
        int checksum = checksum(frame.array(), 0, frame.position());
        return frame.putInt(checksum).put(MAGIC).array();
    }

    static int checksum(byte[] bytes, int from, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, length);
        return (int) checksum.getValue();
    }

    static boolean isMagic(byte[] bytes, int at) {
        return Arrays.equals(bytes, at, at + MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    private static ByteBuffer frame(int identifier, int length) {
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(identifier)
                .putInt(length - FRAME_LENGTH);
    }

    private static byte[] checked(ByteBuffer frame) {
        byte[] bytes = frame.array();
        frame.putInt(checksum(bytes, 0, bytes.length - Integer.BYTES));
        return bytes;
    }
}
