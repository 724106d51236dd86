package hogatape.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import hogatape.feed.FrameEncoder;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import beside a plain count of the same file's lines; see {@code doc/BENCHMARKS.md}. */
@Tag("bench")
class ImportBenchmark {
    private static final int LINES = Integer.getInteger("hogatape.bench.lines", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("hogatape.bench.rounds", 3);
    private static final int ISSUES = 41;
    private static final int FIELDS = 65;
    /** The probability in percent that a field changes from book to book. */
    private static final int CHANGED = 15;

    /** What stands at a file's head, before a frame and behind it. */
    private static final Map<String, String[]> FORMATS = Map.of(
            "lines", new String[] {"", "%d ", "\n"},
            "csv", new String[] {"time,frame\n", "%d,", "\n"},
            "jsonl", new String[] {"", "{\"time\":%d,\"frame\":\"", "\"}\n"});

    @TempDir
    Path folder;

    @Test
    void importsAndCounts() throws Exception {
        for (String name : List.of("lines", "lines.gz", "lines.zst", "csv", "csv.gz", "jsonl", "jsonl.gz")) {
            Path file = folder.resolve(name);
            long plainBytes = write(file);
            ImportOptions options = options(name);
            for (int round = 0; round < ROUNDS; round++) {
                double counting = seconds(() -> assertThat(count(file)).isGreaterThanOrEqualTo(LINES));
                Path out = folder.resolve(name + round);
                double importing = seconds(() -> {
                    ImportResult result = Importer.importFiles(List.of(file), out, options, ImportWatch.NONE);
                    assertThat(result.records()).isEqualTo(LINES);
                });
                System.out.printf(
                        "%-10s %,d lines, %,d MB plain, %,d MB in, %,d MB out: count %.2f s, import %.2f s, %,.0f lines/s,"
                                + " %,.0f GB/h, %.1f x the count%n",
                        name,
                        LINES,
                        plainBytes / 1_000_000,
                        Files.size(file) / 1_000_000,
                        Files.size(out.resolve("20261123.tape.zst")) / 1_000_000,
                        counting,
                        importing,
                        LINES / importing,
                        plainBytes / 1e9 / importing * 3600,
                        importing / counting);
            }
        }
    }

    private static ImportOptions options(String name) {
        RowFormat format =
                name.startsWith("csv") ? RowFormat.CSV : name.startsWith("jsonl") ? RowFormat.JSONL : RowFormat.LINES;
        ImportOptions usual = ImportOptions.USUAL;
        return new ImportOptions(
                format,
                usual.pattern(),
                usual.timeField(),
                usual.frameField(),
                usual.timeFormat(),
                usual.date(),
                usual.days(),
                false);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long count(Path file) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(SourceStream.open(file), StandardCharsets.ISO_8859_1))) {
            return reader.lines().count();
        }
    }

    /** Books of several issues in random order, a millisecond apart; returns their length without compression. */
    private static long write(Path file) throws IOException {
        Random random = new Random(20261123);
        String[][] books = new String[ISSUES][FIELDS];
        for (int issue = 0; issue < ISSUES; issue++) {
            for (int field = 0; field < FIELDS; field++) {
                books[issue][field] = field == 0 ? String.format("%06d", 5930 + 10 * issue) : number(random);
            }
        }
        long bytes = 0;
        FrameEncoder encoder = new FrameEncoder();
        String[] format = FORMATS.get(file.getFileName().toString().split("\\.")[0]);
        try (OutputStream stream = compressed(file)) {
            stream.write(text(format[0], 0));
            for (int line = 0; line < LINES; line++) {
                String[] book = books[random.nextInt(ISSUES)];
                encoder.begin("H0NXASP0").beginRecord();
                for (int field = 0; field < FIELDS; field++) {
                    if (field > 0 && random.nextInt(100) < CHANGED) {
                        book[field] = number(random);
                    }
                    encoder.field(book[field]);
                }
                byte[] before = text(format[1], 1_795_392_030_000L + line);
                byte[] behind = text(format[2], 0);
                stream.write(before);
                stream.write(encoder.buffer(), 0, encoder.length());
                stream.write(behind);
                bytes += before.length + encoder.length() + behind.length;
            }
        }
        return bytes;
    }

    private static byte[] text(String format, long time) {
        return String.format(format, time).getBytes(StandardCharsets.US_ASCII);
    }

    private static String number(Random random) {
        return Integer.toString(random.nextInt(1 << 4 + random.nextInt(16)));
    }

    private static OutputStream compressed(Path file) throws IOException {
        OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        String name = file.getFileName().toString();
        return name.endsWith(".gz")
                ? new GZIPOutputStream(plain)
                : name.endsWith(".zst") ? new ZstdOutputStream(plain) : plain;
    }
}
