package hogatape.export.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;

/** A small number that stands at many places, as Parquet tells it of levels and references. */
final class Runs {
    private Runs() {}

    /** So many times a number that fits into a byte. */
    static BytesInput of(int number, int times) throws IOException {
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        BytesUtils.writeUnsignedVarInt(times << 1, run);
        run.write(number);
        return BytesInput.from(run.toByteArray());
    }
}
