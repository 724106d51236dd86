package hogatape.feed;

import hogatape.journal.JournalReader;
import hogatape.journal.JournalWriter;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Nanoseconds a frame from a warm journal to a callback; see {@code doc/DECODER.md}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(JournalDecodeBenchmark.FRAMES)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class JournalDecodeBenchmark {
    static final int ROUNDS = 24;
    static final int FRAMES = ROUNDS * BenchmarkTape.FRAMES;

    private Path folder;

    /** Writes the tape into a journal, again and again. */
    @Setup
    public void write(BenchmarkTape tape) throws IOException {
        folder = Files.createTempDirectory("hogatape-bench");
        try (JournalWriter writer = JournalWriter.open(folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (int frame = 0; frame < BenchmarkTape.FRAMES; frame++) {
                    int offset = tape.offsets[frame];
                    int length = tape.offsets[frame + 1] - offset;
                    writer.onRecord(
                            RecordHandler.UNNUMBERED,
                            RecordKind.FRAME,
                            0,
                            1_795_392_030_000_000_000L + frame,
                            frame,
                            tape.buffer,
                            offset,
                            length);
                }
            }
        }
    }

    /** Deletes the journal. */
    @TearDown
    public void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The reader with its checks of checksum and sequence, and an empty handler. */
    @Benchmark
    public void baselineTailOnly(Blackhole blackhole) throws IOException {
        read((sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length) ->
                blackhole.consume(buffer[offset]));
    }

    /** The reader and what anyone writes first: a string, split, and every field parsed. */
    @Benchmark
    public void baselineNaive(Blackhole blackhole) throws IOException {
        read((sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length) -> {
            String text = new String(buffer, offset, length, StandardCharsets.US_ASCII);
            String[] fields = text.split("\\|")[3].split("\\^");
            blackhole.consume(fields[0]);
            for (int field = 1; field < fields.length; field++) {
                blackhole.consume(Long.parseLong(
                        fields[field].indexOf('.') < 0 ? fields[field] : fields[field].replace(".", "")));
            }
        });
    }

    /** Best bid and ask of each book. */
    @Benchmark
    public void topOfBook(Blackhole blackhole) throws IOException {
        read(new FrameDecoder(Layouts.builtIn(), new MarketListener() {
            @Override
            public void onBook(Book book) {
                blackhole.consume(book.askPrice(1));
                blackhole.consume(book.bidPrice(1));
            }
        }));
    }

    /** The value of each field of each book. */
    @Benchmark
    public void everyField(Blackhole blackhole) throws IOException {
        read(new FrameDecoder(Layouts.builtIn(), new MarketListener() {
            @Override
            public void onBook(Book book) {
                for (int field = 0; field < book.width(); field++) {
                    blackhole.consume(book.value(field));
                }
            }
        }));
    }

    private void read(RecordHandler handler) throws IOException {
        try (JournalReader reader = JournalReader.open(folder)) {
            reader.readAll(handler);
        }
    }
}
