package hogatape.export.parquet;

import hogatape.export.parquet.ZstdCompressor.Way;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * How the pages of a column of a file are compressed: of the first row group in both ways, and of all others in the way that made less of that. So it follows
 * from the rows alone. One row group at a time.
 */
final class ColumnCompression {
    private final long[] bytes = new long[Way.values().length];
    private Way kept;

    /** A row group is complete: the first has told which way is kept. */
    void keep() {
        if (kept == null) {
            kept = bytes[Way.DOUBLE_FAST.ordinal()] < bytes[Way.FAST.ordinal()] ? Way.DOUBLE_FAST : Way.FAST;
        }
    }

    /** A compressor as the library asks for it, of a column of one row group. */
    BytesInputCompressor with(ZstdCompressor zstd) {
        return new BytesInputCompressor() {
            @Override
            public BytesInput compress(BytesInput page) {
                return kept == null ? shortest(page, zstd) : zstd.compress(page, kept);
            }

            @Override
            public CompressionCodecName getCodecName() {
                return CompressionCodecName.ZSTD;
            }

            @Override
            public void release() {}
        };
    }

    private BytesInput shortest(BytesInput page, ZstdCompressor zstd) {
        BytesInput shortest = null;
        for (Way way : Way.values()) {
            BytesInput compressed = zstd.compress(page, way);
            bytes[way.ordinal()] += compressed.size();
            if (shortest == null || compressed.size() < shortest.size()) {
                shortest = compressed;
            }
        }
        return shortest;
    }
}
