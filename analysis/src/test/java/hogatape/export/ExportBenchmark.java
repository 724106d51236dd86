package hogatape.export;

import hogatape.export.table.RowOrder;
import hogatape.feed.Layouts;
import hogatape.journal.JournalReader;
import hogatape.replay.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day of books from the journal to Parquet, beside DuckDB from the same frames as text: the same columns and compression, two
 * threads each, in turns. Warm in one process, and cold, each in a process of its own.
 */
@Tag("bench")
class ExportBenchmark {
    private static final long[] SIZES = {1_000_000, 10_000_000};
    /** Those of the smaller size; the larger one takes minutes each. */
    private static final int ROUNDS = Integer.getInteger("hogatape.bench.rounds", 3);

    private static final int THREADS = 2;
    private static final String ARRIVAL = "";
    private static final String BY_SYMBOL = " ORDER BY symbol";

    @TempDir
    Path folder;

    private record Way(String name, Callable<Path> warm, List<String> cold) {}

    @Test
    void besideDuckDb() throws Exception {
        for (long size : SIZES) {
            Path tape = Files.createDirectories(folder.resolve("tape" + size));
            BenchmarkJournal.write(size, tape);
            System.out.printf(
                    Locale.ROOT,
                    "%,d books of %,d bytes, load %s%n",
                    size,
                    Files.size(tape.resolve("books.txt")),
                    load());
            measure(size, tape, size == SIZES[0] ? ROUNDS : Math.max(1, ROUNDS / 3));
            delete(tape);
        }
    }

    private void measure(long size, Path tape, int rounds) throws Exception {
        Path out = folder.resolve("out");
        List<Way> ways = List.of(
                new Way("DuckDB, arrival", () -> duck(tape, out, ARRIVAL), duckProcess(tape, out, ARRIVAL)),
                new Way("DuckDB, by symbol", () -> duck(tape, out, BY_SYMBOL), duckProcess(tape, out, BY_SYMBOL)),
                new Way("ours, arrival", () -> ours(tape, out, RowOrder.ARRIVAL), List.of()),
                new Way("ours, by symbol", () -> ours(tape, out, RowOrder.SYMBOL), ourProcess(tape, out)));
        double[][] warm = new double[ways.size()][rounds];
        double[][] cold = new double[ways.size()][rounds];
        long[] bytes = new long[ways.size()];
        for (int round = size == SIZES[0] ? -1 : 0; round < rounds; round++) {
            for (int way = 0; way < ways.size(); way++) {
                Files.createDirectories(out);
                long begin = System.nanoTime();
                bytes[way] = Files.size(ways.get(way).warm.call());
                if (round >= 0) {
                    warm[way][round] = (System.nanoTime() - begin) / 1e9;
                }
                delete(out);
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (int way = 0; way < ways.size(); way++) {
                if (!ways.get(way).cold.isEmpty()) {
                    Files.createDirectories(out);
                    cold[way][round] = process(ways.get(way).cold);
                    delete(out);
                }
            }
        }
        for (int way = 0; way < ways.size(); way++) {
            tell(size, ways.get(way).name, warm[way], cold[way], bytes[way], least(warm[0]), least(cold[0]), bytes[0]);
        }
    }

    private static void tell(
            long size,
            String way,
            double[] warm,
            double[] cold,
            long bytes,
            double warmDuck,
            double coldDuck,
            long duck) {
        System.out.printf(
                Locale.ROOT,
                "  %-18s warm %6.2f s %,9.0f rows/s %5.2f x   cold %6.2f s %5.2f x   %,13d bytes %5.3f of DuckDB's%n",
                way,
                least(warm),
                size / least(warm),
                warmDuck / least(warm),
                least(cold),
                coldDuck / least(cold),
                bytes,
                (double) bytes / duck);
    }

    private static double least(double[] seconds) {
        return Arrays.stream(seconds).min().getAsDouble();
    }

    private static Path duck(Path tape, Path out, String order) throws Exception {
        DuckBooks.export(tape.resolve("books.txt"), out.resolve("duck.parquet"), order);
        return out.resolve("duck.parquet");
    }

    private static Path ours(Path tape, Path out, RowOrder order) throws Exception {
        try (JournalReader reader = JournalReader.open(tape.resolve("journal"))) {
            ExportOptions options = new ExportOptions(
                    ExportFormat.PARQUET, Set.of(), Window.ALL, Layouts.builtIn(), true, order, THREADS);
            return Exporter.export(reader, out, options, ExportWatch.NONE)
                    .files()
                    .get(0)
                    .path();
        }
    }

    private static List<String> duckProcess(Path tape, Path out, String order) {
        return java(
                "hogatape.export.DuckBooks", tape.resolve("books.txt") + "", out.resolve("duck.parquet") + "", order);
    }

    /** With the collector that the hogatape command chooses for an export. */
    private static List<String> ourProcess(Path tape, Path out) {
        return java(
                "-XX:+UseParallelGC",
                "hogatape.cli.Main",
                "export",
                "--journal",
                tape.resolve("journal") + "",
                "--out",
                out + "");
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(WithoutHadoopTest.java());
        command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return command;
    }

    private static double process(List<String> command) throws Exception {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + command);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static String load() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Files.exists(load) ? Files.readString(load).strip() : "unknown";
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = new ArrayList<>(walk.toList());
        }
        for (int i = paths.size() - 1; i >= 0; i--) {
            Files.delete(paths.get(i));
        }
    }
}
