package hogatape.replay;

import hogatape.feed.Book;
import hogatape.feed.FrameEncoder;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalWriter;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.strategy.Strategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nanoseconds a frame of a whole replay at max, from a warm journal to a strategy, beside the reader alone and beside what anyone writes first. All
 * ways take turns on one tape; the least time of the rounds and their median are told.
 */
@Tag("bench")
class ReplayBenchmark {
    private static final int FRAMES = Integer.getInteger("hogatape.bench.frames", 400_000);
    private static final int ROUNDS = Integer.getInteger("hogatape.bench.rounds", 9);
    private static final int ISSUES = 41;
    private static final int WIDTH = 65;
    private static final int CODE = 0;
    private static final int TIME = 1;

    @TempDir
    Path folder;

    private long seen;

    @ParameterizedTest
    @ValueSource(ints = {5, 30, 100})
    void atMax(int percentChanged) throws IOException {
        write(percentChanged);
        Way[] ways = {this::tailOnly, this::naive, this::topOfBook, this::everyField};
        long[][] nanos = new long[ways.length][ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            for (int way = 0; way < ways.length; way++) {
                long begin = System.nanoTime();
                ways[way].read();
                if (round >= 0) {
                    nanos[way][round] = (System.nanoTime() - begin) / FRAMES;
                }
            }
        }
        Arrays.stream(nanos).forEach(Arrays::sort);
        System.out.printf("%d %% of fields change, ns a frame, least / median (%d seen)%n", percentChanged, seen);
        tell("tail only", nanos[0]);
        tell("naive", nanos[1]);
        tell("best two", nanos[2]);
        tell("every field", nanos[3]);
        System.out.printf(
                Locale.ROOT,
                "best two %.2f of the tail; every field %.1f x naive%n",
                (double) nanos[0][0] / nanos[2][0],
                (double) nanos[1][0] / nanos[3][0]);
    }

    private static void tell(String way, long[] nanos) {
        System.out.printf("  %-12s %6d / %d%n", way, nanos[0], nanos[ROUNDS / 2]);
    }

    private void tailOnly() throws IOException {
        read((sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length) -> seen += length);
    }

    private void naive() throws IOException {
        read((sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length) -> {
            String text = new String(buffer, offset, length, StandardCharsets.US_ASCII);
            for (String field : text.split("\\|")[3].split("\\^")) {
                seen += Long.parseLong(field);
            }
        });
    }

    private void topOfBook() throws IOException {
        replay(new Strategy() {
            @Override
            public void onBook(Book book) {
                seen += book.askPrice(1) - book.bidPrice(1);
            }
        });
    }

    private void everyField() throws IOException {
        replay(new Strategy() {
            @Override
            public void onBook(Book book) {
                for (int field = 0; field < book.width(); field++) {
                    seen += book.value(field);
                }
            }
        });
    }

    private void read(RecordHandler handler) throws IOException {
        try (JournalReader reader = JournalReader.open(folder)) {
            reader.readAll(handler);
        }
    }

    private void replay(Strategy strategy) throws IOException {
        try (JournalReader reader = JournalReader.open(folder)) {
            Replayer.of(strategy).replay(reader);
        }
    }

    /** Books of issues in random order; a field that changes gets a number of a length of its own, so that all after it moves. */
    private void write(int percentChanged) throws IOException {
        Random random = new Random(20261123);
        long[][] books = new long[ISSUES][WIDTH];
        for (long[] book : books) {
            Arrays.setAll(book, field -> number(random, field));
        }
        FrameEncoder encoder = new FrameEncoder();
        try (JournalWriter writer = JournalWriter.open(folder)) {
            for (int frame = 0; frame < FRAMES; frame++) {
                int issue = random.nextInt(ISSUES);
                encoder.begin(TestTape.NXT).beginRecord().field(String.format("%06d", 5930 + 10 * issue));
                for (int field = TIME; field < WIDTH; field++) {
                    if (random.nextInt(100) < percentChanged) {
                        books[issue][field] = number(random, field);
                    }
                    if (field == TIME) {
                        encoder.time((int) books[issue][field]);
                    } else {
                        encoder.field(books[issue][field]);
                    }
                }
                long nanos = TestTape.nanos("2026-11-23T09:00") + frame * 1_000L;
                writer.onRecord(
                        RecordHandler.UNNUMBERED,
                        RecordKind.FRAME,
                        0,
                        nanos,
                        nanos,
                        encoder.buffer(),
                        0,
                        encoder.length());
            }
        }
    }

    private static long number(Random random, int field) {
        return switch (field) {
            case CODE -> 0;
            case TIME -> 9 * 3600 + random.nextInt(6 * 3600);
            case 2, 51, 58, 61, 64 -> random.nextInt(6);
            default -> field < 23 ? 50 * (1000 + random.nextInt(8000)) : random.nextInt(1 << 4 + random.nextInt(16));
        };
    }

    private interface Way {
        void read() throws IOException;
    }
}
