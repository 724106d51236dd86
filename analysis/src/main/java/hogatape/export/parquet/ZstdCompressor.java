package hogatape.export.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import hogatape.export.table.Batch;
import java.io.Closeable;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;

/**
 * Compresses pages with zstd. Parquet's own compressors need Hadoop; this one needs nothing. What a way returns is valid until that way
 * is taken again: the library copies it at once. For one thread.
 */
final class ZstdCompressor implements Closeable {
    private static final ByteBufferAllocator ALLOCATOR = new HeapByteBufferAllocator();

    /** The ways of looking for what repeats, by the numbers of zstd.h. A column's rows are alike near by, so that both look back a short way only. */
    enum Way {
        /** At one length: the faster, and what is best for prices, which mostly stay for many rows. */
        FAST(1, 1, 17, 13, 13, 5),
        /** At two lengths: for what changes a little from row to row. */
        DOUBLE_FAST(3, 2, 16, 15, 15, 3);

        private final int level;
        private final int strategy;
        private final int windowLog;
        private final int hashLog;
        private final int chainLog;
        private final int minMatch;

        Way(int level, int strategy, int windowLog, int hashLog, int chainLog, int minMatch) {
            this.level = level;
            this.strategy = strategy;
            this.windowLog = windowLog;
            this.hashLog = hashLog;
            this.chainLog = chainLog;
            this.minMatch = minMatch;
        }

        private ZstdCompressCtx context() {
            return new ZstdCompressCtx()
                    .setLevel(level)
                    .setStrategy(strategy)
                    .setWindowLog(windowLog)
                    .setHashLog(hashLog)
                    .setChainLog(chainLog)
                    .setMinMatch(minMatch);
        }
    }

    private final ZstdCompressCtx[] contexts = new ZstdCompressCtx[Way.values().length];
    private final byte[][] compressed = new byte[Way.values().length][0];

    BytesInput compress(BytesInput bytes, Way way) {
        int number = way.ordinal();
        if (contexts[number] == null) {
            contexts[number] = way.context();
        }
        ByteBuffer plain = bytes.toByteBuffer(ALLOCATOR, buffer -> {});
        int most = (int) Zstd.compressBound(plain.remaining());
        if (compressed[number].length < most) {
            compressed[number] = new byte[Math.max(most, (int) Zstd.compressBound(Batch.ROWS * (long) Long.BYTES))];
        }
        int length = contexts[number].compressByteArray(
                compressed[number],
                0,
                compressed[number].length,
                plain.array(),
                plain.arrayOffset() + plain.position(),
                plain.remaining());
        return BytesInput.from(compressed[number], 0, length);
    }

    @Override
    public void close() {
        for (ZstdCompressCtx context : contexts) {
            if (context != null) {
                context.close();
            }
        }
    }
}
