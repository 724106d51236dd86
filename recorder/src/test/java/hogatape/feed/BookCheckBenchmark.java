package hogatape.feed;

import hogatape.journal.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Nanoseconds a decoded book: its check, beside reading each of its values; see {@code doc/DECODER.md}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(BookCheckBenchmark.BOOKS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class BookCheckBenchmark {
    static final int BOOKS = 1024;

    private final List<Book> books = new ArrayList<>();
    private final BookCheck check = new BookCheck();

    /** Decodes books of shares at 3,000 to 600,000 won in random order, ten levels a side, each with sizes of its own. */
    @Setup
    public void decode() {
        FrameDecoder decoder = new FrameDecoder(Layouts.builtIn(), new MarketListener() {
            @Override
            public void onBook(Book book) {
                Book copy = new Book();
                copy.become(book);
                books.add(copy);
            }
        });
        Random random = new Random(20261123);
        for (int book = 0; book < BOOKS; book++) {
            int issue = random.nextInt(BenchmarkTape.ISSUES);
            int price = issue < 20 ? 3_000 + 100 * issue : 600_000 - 5_000 * issue;
            List<String> fields = new ArrayList<>(Frames.book(Integer.toString(100_000 + issue), 65));
            int tick = price < 5_000 ? 5 : 500;
            int[] totals = new int[2];
            for (int level = 0; level < Book.LEVELS; level++) {
                fields.set(3 + level, Integer.toString(price + tick * (level + 1)));
                fields.set(13 + level, Integer.toString(price - tick * level));
                for (int side = 0; side < 2; side++) {
                    int size = random.nextInt(10_000);
                    totals[side] += size;
                    fields.set(23 + 10 * side + level, Integer.toString(size));
                }
            }
            fields.set(43, Integer.toString(totals[0]));
            fields.set(44, Integer.toString(totals[1]));
            fields.set(47, "0");
            fields.set(62, "0");
            byte[] frame = Frames.frame("H0NXASP0", fields);
            decoder.onRecord(book, RecordKind.FRAME, 0, 1_795_402_800_000_000_000L, 0, frame, 0, frame.length);
        }
    }

    /** The values of each book, summed. */
    @Benchmark
    public void baselineValues(Blackhole blackhole) {
        for (Book book : books) {
            long sum = 0;
            for (int field = 0; field < book.width(); field++) {
                sum += book.value(field);
            }
            blackhole.consume(sum);
        }
    }

    /** The findings of each book. */
    @Benchmark
    public void check(Blackhole blackhole) {
        for (Book book : books) {
            blackhole.consume(check.check(book));
        }
    }
}
