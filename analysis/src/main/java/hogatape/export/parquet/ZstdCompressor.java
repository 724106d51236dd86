package hogatape.export.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import hogatape.export.table.Batch;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Compresses pages with zstd. Parquet's own compressors need Hadoop; this one needs nothing. What it returns is valid until it
 * is called again: the library copies it at once. For one thread.
 */
final class ZstdCompressor implements BytesInputCompressor {
    private static final int LEVEL = 1;
    private static final ByteBufferAllocator ALLOCATOR = new HeapByteBufferAllocator();

    private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);
    private byte[] compressed = new byte[(int) Zstd.compressBound(Batch.ROWS * (long) Long.BYTES)];

    @Override
    public BytesInput compress(BytesInput bytes) {
        ByteBuffer plain = bytes.toByteBuffer(ALLOCATOR, buffer -> {});
        int most = (int) Zstd.compressBound(plain.remaining());
        if (compressed.length < most) {
            compressed = new byte[most];
        }
        int length = context.compressByteArray(
                compressed,
                0,
                compressed.length,
                plain.array(),
                plain.arrayOffset() + plain.position(),
                plain.remaining());
        return BytesInput.from(compressed, 0, length);
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {
        context.close();
    }
}
