package hogatape.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of an archived day.
 *
 * @param sound whether they are from the file's index; if not, they were found one by one, and there may have been more
 */
record ArchiveIndex(List<ArchiveBlock> blocks, boolean sound) {
    /** Reads the index at the file's end, or else looks for the headers of blocks. */
    static ArchiveIndex of(DayBytes bytes) throws IOException {
        List<ArchiveBlock> blocks = read(bytes);
        return blocks == null ? new ArchiveIndex(search(bytes), false) : new ArchiveIndex(blocks, true);
    }

    private static List<ArchiveBlock> read(DayBytes bytes) throws IOException {
        int tail = bytes.at(bytes.size() - ArchiveFormat.TAIL_LENGTH, ArchiveFormat.TAIL_LENGTH);
        if (tail < 0 || !ArchiveFormat.isMagic(bytes.array(), tail + ArchiveFormat.TAIL_LENGTH - Long.BYTES)) {
            return null;
        }
        ByteBuffer marks =
                ByteBuffer.wrap(bytes.array(), tail, ArchiveFormat.TAIL_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        long offset = marks.getLong();
        int count = marks.getInt();
        boolean known = marks.getInt() == ArchiveFormat.VERSION;
        int checksum = marks.getInt();
        long length = bytes.size() - offset;
        long expected = ArchiveFormat.FRAME_LENGTH + (long) count * ArchiveBlock.LENGTH + ArchiveFormat.TAIL_LENGTH;
        if (!known || offset < 0 || count < 0 || length != expected || length > Integer.MAX_VALUE) {
            return null;
        }
        int at = bytes.at(offset, (int) length);
        int checked = (int) length - Integer.BYTES - Long.BYTES;
        if (at < 0 || ArchiveFormat.checksum(bytes.array(), at, checked) != checksum) {
            return null;
        }
        ByteBuffer entries = ByteBuffer.wrap(bytes.array(), at, (int) length).order(ByteOrder.LITTLE_ENDIAN);
        entries.position(at + ArchiveFormat.FRAME_LENGTH);
        List<ArchiveBlock> blocks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            blocks.add(ArchiveBlock.readFrom(entries));
        }
        return blocks;
    }

    private static List<ArchiveBlock> search(DayBytes bytes) throws IOException {
        List<ArchiveBlock> blocks = new ArrayList<>();
        long position = 0;
        while (true) {
            int at = bytes.at(position, ArchiveFormat.BLOCK_HEADER_LENGTH);
            if (at < 0) {
                return blocks;
            }
            ArchiveBlock block = ArchiveFormat.blockAt(bytes.array(), at);
            if (block != null && block.offset() == position) {
                blocks.add(block);
                position = block.end();
            } else {
                position++;
            }
        }
    }
}
