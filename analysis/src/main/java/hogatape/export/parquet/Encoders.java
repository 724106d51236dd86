package hogatape.export.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The threads that encode columns. Each holds what an encoder needs, some three megabytes. */
public final class Encoders implements Closeable {
    private static final int LONGEST_TASK_SECONDS = 10;

    private final ExecutorService threads;
    private final Supplier<ColumnEncoder> newEncoder;
    private final Queue<Tools> idle = new ConcurrentLinkedQueue<>();

    /** What a task works with. */
    record Tools(ColumnEncoder encoder, ZstdCompressor compressor) {}

    /** What a thread is to do. */
    interface Task<T> {
        T with(Tools tools) throws IOException;
    }

    /** So many threads, 1 or more. */
    public Encoders(int count) {
        this(count, ColumnEncoder::new);
    }

    Encoders(int count, Supplier<ColumnEncoder> newEncoder) {
        this.newEncoder = newEncoder;
        threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "encoder");
            thread.setDaemon(true);
            return thread;
        });
    }

    <T> Future<T> submit(Task<T> task) {
        return threads.submit(() -> {
            Tools free = idle.poll();
            Tools tools = free == null ? new Tools(newEncoder.get(), new ZstdCompressor()) : free;
            try {
                return task.with(tools);
            } finally {
                idle.add(tools);
            }
        });
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
            if (threads.awaitTermination(LONGEST_TASK_SECONDS, TimeUnit.SECONDS)) {
                idle.forEach(tools -> tools.compressor().release());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
