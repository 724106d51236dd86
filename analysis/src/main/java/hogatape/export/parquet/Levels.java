package hogatape.export.parquet;

import hogatape.export.table.Batch;
import hogatape.export.table.ColumnValues;
import hogatape.feed.FeedRecord;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/** Which places of a column have a value, and runs, by which Parquet tells that. */
final class Levels {
    private Levels() {}

    /**
     * Whether each place has a value, behind the length of that.
     *
     * @param count how many have one
     */
    static BytesInput encode(ColumnValues values, int[] order, int count) throws IOException {
        BytesInput levels;
        if (count == 0 || count == order.length) {
            levels = Runs.of(count == 0 ? 0 : 1, order.length);
        } else {
            // What encodes is on the heap, and needs no closing.
            RunLengthBitPackingHybridEncoder encoder =
                    new RunLengthBitPackingHybridEncoder(1, 1 << 8, Batch.ROWS, new HeapByteBufferAllocator());
            for (int row : order) {
                encoder.writeInt(values.at(row) == FeedRecord.NO_VALUE ? 0 : 1);
            }
            levels = encoder.toBytes();
        }
        return BytesInput.concat(BytesInput.fromInt((int) levels.size()), levels);
    }
}
