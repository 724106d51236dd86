package hogatape.feed;

import hogatape.journal.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Nanoseconds a frame of 65 fields, without a journal; see {@code doc/DECODER.md}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(BenchmarkTape.FRAMES)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodeBenchmark {
    private Blackhole blackhole;

    private final FrameDecoder top = new FrameDecoder(Layouts.builtIn(), new MarketListener() {
        @Override
        public void onBook(Book book) {
            blackhole.consume(book.askPrice(1));
            blackhole.consume(book.bidPrice(1));
        }
    });

    private final FrameDecoder every = new FrameDecoder(Layouts.builtIn(), new MarketListener() {
        @Override
        public void onBook(Book book) {
            for (int field = 0; field < book.width(); field++) {
                blackhole.consume(book.value(field));
            }
        }
    });

    /** What anyone writes first: a string, split, and every field parsed. */
    @Benchmark
    public void baselineNaive(BenchmarkTape tape, Blackhole blackhole) {
        for (int frame = 0; frame < BenchmarkTape.FRAMES; frame++) {
            int offset = tape.offsets[frame];
            String text = new String(tape.buffer, offset, tape.offsets[frame + 1] - offset, StandardCharsets.US_ASCII);
            String[] fields = text.split("\\|")[3].split("\\^");
            blackhole.consume(fields[0]);
            for (int field = 1; field < fields.length; field++) {
                blackhole.consume(Long.parseLong(
                        fields[field].indexOf('.') < 0 ? fields[field] : fields[field].replace(".", "")));
            }
        }
    }

    /** The checksum of each frame, the larger part of reading a journal. */
    @Benchmark
    public void baselineChecksum(BenchmarkTape tape, Blackhole blackhole) {
        CRC32C checksum = new CRC32C();
        for (int frame = 0; frame < BenchmarkTape.FRAMES; frame++) {
            int offset = tape.offsets[frame];
            checksum.reset();
            checksum.update(tape.buffer, offset, tape.offsets[frame + 1] - offset);
            blackhole.consume(checksum.getValue());
        }
    }

    /** Best bid and ask of each book. */
    @Benchmark
    public void topOfBook(BenchmarkTape tape, Blackhole blackhole) {
        decode(top, tape, blackhole);
    }

    /** The value of each field of each book. */
    @Benchmark
    public void everyField(BenchmarkTape tape, Blackhole blackhole) {
        decode(every, tape, blackhole);
    }

    private void decode(FrameDecoder decoder, BenchmarkTape tape, Blackhole blackhole) {
        this.blackhole = blackhole;
        for (int frame = 0; frame < BenchmarkTape.FRAMES; frame++) {
            int offset = tape.offsets[frame];
            decoder.onRecord(
                    frame, RecordKind.FRAME, 0, frame, frame, tape.buffer, offset, tape.offsets[frame + 1] - offset);
        }
    }
}
