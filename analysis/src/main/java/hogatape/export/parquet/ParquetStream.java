package hogatape.export.parquet;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A stream as the file that Parquet's writer asks for. The stream stays open: whoever opened it closes it. */
final class ParquetStream extends PositionOutputStream implements OutputFile {
    private final OutputStream stream;
    private long position;

    ParquetStream(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public long getPos() {
        return position;
    }

    @Override
    public void write(int b) throws IOException {
        stream.write(b);
        position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        stream.write(bytes, offset, length);
        position += length;
    }

    @Override
    public void flush() throws IOException {
        stream.flush();
    }

    @Override
    public void close() throws IOException {
        stream.flush();
    }

    @Override
    public PositionOutputStream create(long blockSize) {
        return this;
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) {
        return this;
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }
}
