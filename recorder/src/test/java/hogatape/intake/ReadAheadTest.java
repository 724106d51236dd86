package hogatape.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadAheadTest {
    @Test
    void whatGoesWrongIsThrownBehindTheBytesBeforeIt() throws Exception {
        for (Throwable wrong :
                new Throwable[] {new IOException("no"), new IllegalStateException("no"), new OutOfMemoryError("no")}) {
            try (ReadAhead stream = new ReadAhead(
                    new SequenceInputStream(new ByteArrayInputStream(new byte[] {1, 2}), failing(wrong)))) {
                assertThat(stream.readNBytes(2)).containsExactly(1, 2);
                assertThatThrownBy(stream::read)
                        .isInstanceOf(wrong instanceof Error ? Error.class : IOException.class)
                        .hasMessageContaining("no");
            }
        }
    }

    @Test
    void oneThatIsClosedBeforeItsEndLeavesNoThread() throws Exception {
        ReadAhead stream = new ReadAhead(new InputStream() {
            @Override
            public int read() {
                return 1;
            }
        });
        assertThat(stream.read()).isEqualTo(1);
        stream.close();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("unpacking");
    }

    private static InputStream failing(Throwable wrong) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                if (wrong instanceof Error error) {
                    throw error;
                }
                if (wrong instanceof RuntimeException unexpected) {
                    throw unexpected;
                }
                throw (IOException) wrong;
            }
        };
    }
}
