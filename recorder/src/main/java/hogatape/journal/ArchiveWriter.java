package hogatape.journal;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the file of an archived day from its records. Without {@link #finish} the file has no end and is none. */
final class ArchiveWriter implements Closeable {
    /** Of records: a smaller one compresses worse, and a greater one is more to lose, and to unpack for a seek. */
    private static final int BLOCK = 2 << 20;

    private static final int LEVEL = 6;

    private final FileChannel channel;
    private final OutputStream out;
    private final ZstdCompressCtx zstd = new ZstdCompressCtx();
    private final List<ArchiveBlock> blocks = new ArrayList<>();
    private final TapeTime tapeTime;
    private byte[] records = new byte[BLOCK];
    private int filled;
    private int count;
    private long firstSequence;
    private long lastSequence;
    private long tapeBefore;
    private long position;

    /**
     * Begins a file.
     *
     * @param tapeBefore tape time of everything before the day; {@link DaySource#UNKNOWN} where nothing is
     */
    ArchiveWriter(Path file, LocalDate day, String journal, long tapeBefore) throws IOException {
        channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        out = Channels.newOutputStream(channel);
        zstd.setLevel(LEVEL).setContentSize(true).setChecksum(false);
        tapeTime = new TapeTime(tapeBefore);
        this.tapeBefore = tapeBefore;
        write(ArchiveFormat.head(day, journal));
    }

    /** Appends a record as it stands. */
    void append(RecordView record) throws IOException {
        int length = record.length();
        if (filled > 0 && filled + length > BLOCK) {
            flush();
        }
        if (length > records.length) {
            records = new byte[length];
        }
        System.arraycopy(record.bytes(), record.offset(), records, filled, length);
        filled += length;
        if (count++ == 0) {
            firstSequence = record.sequence();
            tapeBefore = tapeTime.nanos();
        }
        lastSequence = record.sequence();
        tapeTime.advance(record.wallNanos());
    }

    /** Writes the end and has the disk confirm the whole file; returns its length in bytes. */
    long finish() throws IOException {
        if (count > 0) {
            flush();
        }
        write(ArchiveFormat.index(position, blocks));
        channel.force(true);
        return position;
    }

    private void flush() throws IOException {
        byte[] compressed = zstd.compress(filled == records.length ? records : Arrays.copyOf(records, filled));
        int checksum = ArchiveFormat.checksum(compressed, 0, compressed.length);
        ArchiveBlock block = new ArchiveBlock(
                position,
                compressed.length,
                filled,
                count,
                checksum,
                firstSequence,
                lastSequence,
                tapeBefore,
                tapeTime.nanos());
        blocks.add(block);
        write(ArchiveFormat.blockHeader(block));
        write(compressed);
        filled = 0;
        count = 0;
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    @Override
    public void close() throws IOException {
        zstd.close();
        channel.close();
    }
}
