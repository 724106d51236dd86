package hogatape.export.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;

/** The threads that encode columns. They hold what an encoder needs, some four megabytes each. */
public final class Encoders implements Closeable {
    private static final int LONGEST_TASK_SECONDS = 10;

    private final ExecutorService threads;
    private final ZstdCompressor compressor = new ZstdCompressor();
    private final ThreadLocal<ColumnEncoder> encoder = ThreadLocal.withInitial(ColumnEncoder::new);

    /** What a thread is to do. */
    interface Task<T> {
        T with(ColumnEncoder encoder, BytesInputCompressor compressor) throws IOException;
    }

    /** So many threads, 1 or more. */
    public Encoders(int count) {
        threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "encoder");
            thread.setDaemon(true);
            return thread;
        });
    }

    <T> Future<T> submit(Task<T> task) {
        return threads.submit(() -> task.with(encoder.get(), compressor));
    }

    static <T> T get(Future<T> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The export was interrupted.", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(LONGEST_TASK_SECONDS, TimeUnit.SECONDS)) {
                return; // What a thread still compresses with must not be taken from it.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        compressor.release();
    }
}
