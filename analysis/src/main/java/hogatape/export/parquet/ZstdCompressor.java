package hogatape.export.parquet;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Compresses pages with zstd. Parquet's own compressors need Hadoop; this one needs nothing. Any number of threads: each
 * compression borrows a context.
 */
final class ZstdCompressor implements BytesInputCompressor {
    private static final int LEVEL = 3;

    private final Queue<ZstdCompressCtx> contexts = new ConcurrentLinkedQueue<>();

    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
        ZstdCompressCtx idle = contexts.poll();
        ZstdCompressCtx context = idle == null ? new ZstdCompressCtx().setLevel(LEVEL) : idle;
        try {
            return BytesInput.from(context.compress(bytes.toInputStream().readAllBytes()));
        } finally {
            contexts.add(context);
        }
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.ZSTD;
    }

    /** To be called when no compression is under way. */
    @Override
    public void release() {
        contexts.forEach(ZstdCompressCtx::close);
        contexts.clear();
    }
}
