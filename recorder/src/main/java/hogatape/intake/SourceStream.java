package hogatape.intake;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The plain bytes of a file that is plain, gzip or zstd: its first bytes tell, whatever it is called. Another thread reads and unpacks.
 */
final class SourceStream extends InputStream {
    private static final int BUFFER = 1 << 17;
    private static final int[] GZIP = {0x1F, 0x8B};
    private static final int[] ZSTD = {0x28, 0xB5, 0x2F, 0xFD};

    private final FileChannel file;
    private final InputStream plain;

    private SourceStream(FileChannel file, InputStream plain) {
        this.file = file;
        this.plain = plain;
    }

    static SourceStream open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path);
        try {
            BufferedInputStream bytes = new BufferedInputStream(Channels.newInputStream(file), BUFFER);
            InputStream plain = begins(bytes, GZIP)
                    ? new GZIPInputStream(bytes, BUFFER)
                    : begins(bytes, ZSTD) ? new ZstdInputStream(bytes) : bytes;
            return new SourceStream(file, new ReadAhead(plain));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static boolean begins(BufferedInputStream bytes, int[] with) throws IOException {
        bytes.mark(with.length);
        boolean same = true;
        for (int each : with) {
            same &= bytes.read() == each;
        }
        bytes.reset();
        return same;
    }

    /** How much of the file has been taken, in its own bytes; somewhat more than was read. */
    long position() throws IOException {
        return file.position();
    }

    @Override
    public int read() throws IOException {
        return plain.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return plain.read(target, offset, length);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            plain.close();
        }
    }
}
