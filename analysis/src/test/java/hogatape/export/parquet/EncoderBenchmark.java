package hogatape.export.parquet;

import com.sun.management.OperatingSystemMXBean;
import hogatape.export.BenchmarkJournal;
import hogatape.export.records.BookTable;
import hogatape.export.records.RecordChunk;
import hogatape.export.records.RecordDecoder;
import hogatape.export.records.RecordRow;
import hogatape.export.table.Batch;
import hogatape.export.table.RowOrder;
import hogatape.export.table.Workers;
import hogatape.feed.Layouts;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the journal to Parquet with pages encoded by us, beside the library's column writers fed column by column; in turns, the least of
 * the rounds. The processor's time tells more than the clock where others share the machine.
 */
@Tag("bench")
class EncoderBenchmark {
    private static final int BOOKS = 500_000;
    private static final int ROUNDS = Integer.getInteger("hogatape.bench.rounds", 5);

    @TempDir
    Path folder;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Test
    void besideTheLibrarysColumnWriters() throws Exception {
        BenchmarkJournal.write(BOOKS, folder);
        double[] ours = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] library = {Double.MAX_VALUE, Double.MAX_VALUE};
        for (int round = -1; round < ROUNDS; round++) {
            double[] first = export(ColumnEncoder::new);
            double[] second = export(LibraryEncoder::new);
            for (int i = 0; round >= 0 && i < 2; i++) {
                ours[i] = Math.min(ours[i], first[i]);
                library[i] = Math.min(library[i], second[i]);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d books: ours %.2f s, %.2f s of processors; the library's %.2f s, %.2f s: %.2f x, %.2f x%n",
                BOOKS,
                ours[0],
                ours[1],
                library[0],
                library[1],
                library[0] / ours[0],
                library[1] / ours[1]);
    }

    private double[] export(Supplier<ColumnEncoder> encoder) throws Exception {
        long begin = System.nanoTime();
        long beginCpu = system.getProcessCpuTime();
        try (Workers workers = new Workers(2);
                Encoders encoders = new Encoders(workers, encoder);
                OutputStream stream = new BufferedOutputStream(Files.newOutputStream(folder.resolve("x.parquet")));
                JournalReader reader = JournalReader.open(folder.resolve("journal"))) {
            ParquetTable<RecordRow> table =
                    new ParquetTable<>(BookTable.BOOKS, RowOrder.SYMBOL, encoders, stream, Map.of());
            Rows rows = new Rows(table);
            reader.readAll(rows);
            rows.end();
            table.finish();
        }
        return new double[] {(System.nanoTime() - begin) / 1e9, (system.getProcessCpuTime() - beginCpu) / 1e9};
    }

    /** Decodes on the thread that reads, so that only encoding is done by others. */
    private static final class Rows implements RecordHandler {
        private final ParquetTable<RecordRow> table;
        private final RecordDecoder decoder = new RecordDecoder(Layouts.builtIn(), any -> true);
        private final RecordChunk chunk = new RecordChunk();
        private Batch<RecordRow> batch = new Batch<>(BookTable.BOOKS);

        Rows(ParquetTable<RecordRow> table) {
            this.table = table;
        }

        @Override
        public void onRecord(
                long sequence,
                RecordKind kind,
                int connection,
                long wallNanos,
                long monotonicNanos,
                byte[] buffer,
                int offset,
                int length) {
            if (kind == RecordKind.FRAME) {
                chunk.add(sequence, connection, wallNanos, buffer, offset, length);
            }
            if (chunk.isFull()) {
                decode();
            }
        }

        private void decode() {
            decoder.decode(chunk);
            Batch<RecordRow> rows = chunk.rows(RecordChunk.TABLES.indexOf(BookTable.BOOKS));
            if (batch.rows() + rows.rows() > Batch.ROWS) {
                flush();
            }
            batch.append(rows, 0, rows.rows());
            chunk.clear();
        }

        private void flush() {
            batch.end();
            try {
                batch = table.write(batch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void end() {
            decode();
            flush();
        }
    }
}
