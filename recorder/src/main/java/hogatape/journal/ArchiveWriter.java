package hogatape.journal;

import com.github.luben.zstd.ZstdCompressCtx;
import hogatape.message.Sentence;
import hogatape.message.ToldException;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Writes the file of an archived day from its records. Without {@link #finish} the file has no end and is none. For one
 * thread; the blocks may be compressed on another, and the file is the same.
 */
final class ArchiveWriter implements Closeable {
    /** Of records: a smaller one compresses worse, and a greater one is more to lose, and to unpack for a seek. */
    private static final int BLOCK = 2 << 20;

    /** For a day that is archived once, and kept. */
    static final int THOROUGH = 6;
    /** Four times as fast, for 5 % more on simulated books. */
    static final int FAST = 1;

    /** Blocks that wait for their compression; more would only fill the memory. */
    private static final int PENDING = 2;

    private final FileChannel channel;
    private final OutputStream out;
    private final Executor compressing;
    private final ZstdCompressCtx zstd = new ZstdCompressCtx();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final List<ArchiveBlock> blocks = new ArrayList<>();
    private final TapeTime tapeTime;
    private byte[] records = new byte[BLOCK];
    private int filled;
    private int count;
    private long firstSequence;
    private long lastSequence;
    private long tapeBefore;
    private long position;

    /** A block that is full, and what its description will say. */
    private record Pending(
            FutureTask<byte[]> compressed,
            byte[] records,
            int length,
            int count,
            long firstSequence,
            long lastSequence,
            long tapeBefore,
            long tapeAfter) {}

    /**
     * Begins a file whose blocks are compressed on the calling thread.
     *
     * @param tapeBefore tape time of everything before the day; {@link DaySource#UNKNOWN} where nothing is
     */
    ArchiveWriter(Path file, LocalDate day, String journal, long tapeBefore) throws IOException {
        this(file, day, journal, tapeBefore, THOROUGH, Runnable::run);
    }

    /**
     * Begins a file.
     *
     * @param level of zstd
     * @param compressing runs one task at a time, in their order
     */
    ArchiveWriter(Path file, LocalDate day, String journal, long tapeBefore, int level, Executor compressing)
            throws IOException {
        this.compressing = compressing;
        channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        out = Channels.newOutputStream(channel);
        zstd.setLevel(level).setContentSize(true).setChecksum(false);
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
        while (!pending.isEmpty()) {
            writeOldest();
        }
        write(ArchiveFormat.index(position, blocks));
        channel.force(true);
        return position;
    }

    private void flush() throws IOException {
        byte[] full = records;
        int length = filled;
        FutureTask<byte[]> compressed =
                new FutureTask<>(() -> zstd.compress(length == full.length ? full : Arrays.copyOf(full, length)));
        pending.add(new Pending(
                compressed, full, length, count, firstSequence, lastSequence, tapeBefore, tapeTime.nanos()));
        compressing.execute(compressed);
        records = pending.size() > PENDING || compressed.isDone() ? writeOldest() : new byte[BLOCK];
        filled = 0;
        count = 0;
    }

    /** Waits for the oldest block, writes it, and returns the array that held it. */
    private byte[] writeOldest() throws IOException {
        Pending oldest = pending.remove();
        byte[] compressed = result(oldest.compressed);
        int checksum = ArchiveFormat.checksum(compressed, 0, compressed.length);
        ArchiveBlock block = new ArchiveBlock(
                position,
                compressed.length,
                oldest.length,
                oldest.count,
                checksum,
                oldest.firstSequence,
                oldest.lastSequence,
                oldest.tapeBefore,
                oldest.tapeAfter);
        blocks.add(block);
        write(ArchiveFormat.blockHeader(block));
        write(compressed);
        return oldest.records;
    }

    private static byte[] result(FutureTask<byte[]> compressed) throws IOException {
        try {
            return compressed.get();
        } catch (ExecutionException e) {
            throw new ToldException(Sentence.of("a block cannot be compressed: %s", e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToldException(Sentence.of("interrupted"), e);
        }
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    @Override
    public void close() throws IOException {
        for (Pending each : pending) {
            result(each.compressed); // Nobody may use the compressor any more.
        }
        pending.clear();
        zstd.close();
        channel.close();
    }
}
