package hogatape.export.parquet;

import hogatape.export.table.Workers;
import java.io.Closeable;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** What workers encode columns with, some four megabytes for each of them. */
public final class Encoders implements Closeable {
    private final Workers workers;
    private final Supplier<ColumnEncoder> newEncoder;
    private final Queue<Tools> idle = new ConcurrentLinkedQueue<>();

    /** What a task works with. */
    record Tools(ColumnEncoder encoder, ZstdCompressor compressor) {}

    /** What a worker is to do. */
    interface Task<T> {
        T with(Tools tools) throws IOException;
    }

    /** For these workers. */
    public Encoders(Workers workers) {
        this(workers, ColumnEncoder::new);
    }

    Encoders(Workers workers, Supplier<ColumnEncoder> newEncoder) {
        this.workers = workers;
        this.newEncoder = newEncoder;
    }

    <T> Future<T> submit(Task<T> task) {
        return workers.submit(() -> {
            Tools free = idle.poll();
            Tools tools = free == null ? new Tools(newEncoder.get(), new ZstdCompressor()) : free;
            try {
                return task.with(tools);
            } finally {
                idle.add(tools);
            }
        });
    }

    /** To be closed after the workers. A worker that has not ended keeps its compressor. */
    @Override
    public void close() {
        idle.forEach(tools -> tools.compressor().close());
    }
}
