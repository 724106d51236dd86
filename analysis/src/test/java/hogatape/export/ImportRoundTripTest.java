package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hogatape.cli.Main;
import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.feed.Trade;
import hogatape.intake.ImportOptions;
import hogatape.intake.ImportWatch;
import hogatape.intake.Importer;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordKind;
import hogatape.market.SeoulTime;
import hogatape.replay.Replayer;
import hogatape.strategy.Strategy;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A recorded journal, written out as lines and imported, is the same market to whoever reads it. */
class ImportRoundTripTest {
    @TempDir
    Path folder;

    @Test
    void replayAndExportOfAnImportedJournalAreThoseOfTheOriginal() throws Exception {
        Path recorded = folder.resolve("recorded");
        twoDays().writeTo(recorded);

        Path imported = importLines(lines(recorded));

        List<String> played = play(recorded);
        assertThat(played).hasSize(2 * 3 * 200);
        assertThat(play(imported)).isEqualTo(played);
        export(recorded, "one");
        export(imported, "two");
        try (Duck duck = new Duck()) {
            String columns = "SELECT * EXCLUDE (sequence, connection) FROM ";
            String one = columns + "'" + folder.resolve("one") + "/books/*/*.parquet'";
            String two = columns + "'" + folder.resolve("two") + "/books/*/*.parquet'";
            assertThat(duck.value("SELECT count(*) FROM (" + one + ")")).isEqualTo("800");
            assertThat(duck.rows(one + " EXCEPT ALL " + two)).isEmpty();
            assertThat(duck.rows(two + " EXCEPT ALL " + one)).isEmpty();
        }
        assertThat(run("journal", "verify", imported.toString()))
                .contains("sound: 1,200 records, 1,200 of them frames");
        assertThat(run("journal", "ls", imported.toString())).contains("2026-11-23", "2026-11-24", "imported from");
    }

    @Test
    void framesAsTheBrokerDeliveredThemComeThroughAnImport() throws Exception {
        Path real = RealFramesExportTest.find();
        assumeTrue(real != null, "shared/frames/real.txt is not beside the project");
        List<String> frames = Files.readAllLines(real);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            lines.add((SeoulTime.startOfDay(LocalDate.of(2026, 11, 23)) + i * 1_000_000L) + "\t" + frames.get(i));
        }
        Path file = Files.write(folder.resolve("real.log"), lines);

        Path imported = importLines(file);

        List<String> kept = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(imported)) {
            reader.readAll((sequence, kind, connection, wall, monotonic, buffer, offset, length) -> {
                assertThat(kind).isEqualTo(RecordKind.IMPORTED);
                kept.add(new String(buffer, offset, length, StandardCharsets.UTF_8));
            });
        }
        assertThat(kept).isEqualTo(frames);
        long books =
                frames.stream().filter(frame -> frame.contains("ASP0|001|")).count();
        assertThat(play(imported).stream().filter(line -> line.startsWith("book")))
                .hasSize((int) books);
    }

    private static Tape twoDays() {
        TapeBuilder tape = Tape.from("2026-11-23T09:00:30");
        for (String day : List.of("2026-11-23", "2026-11-24")) {
            tape.at(day + "T09:00:30.000000001");
            for (int i = 0; i < 200; i++) {
                tape.book("H0NXASP0", "005930").ladder(71_000 + i % 7 * 100, 71_100 + i % 7 * 100, 100 + i);
                tape.after("37ms").book("H0STASP0", "0074K0").ladder(12_000, 12_010 + i % 5 * 10, 10 + i);
                tape.trade("H0NXCNT0", "005930", 71_100, 1 + i).after("163ms");
            }
        }
        return tape.build();
    }

    /** What was received, a line a frame: nanoseconds, tab, frame. */
    private Path lines(Path journal) throws Exception {
        List<String> lines = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(journal)) {
            reader.readAll((sequence, kind, connection, wall, monotonic, buffer, offset, length) -> {
                if (kind == RecordKind.FRAME && buffer[offset] != '{') {
                    lines.add(wall + "\t" + new String(buffer, offset, length, StandardCharsets.UTF_8));
                }
            });
        }
        return Files.write(folder.resolve("lines.log"), lines);
    }

    private Path importLines(Path file) throws Exception {
        Path imported = folder.resolve("imported");
        Importer.importFiles(List.of(file), imported, ImportOptions.USUAL, ImportWatch.NONE);
        return imported;
    }

    private static List<String> play(Path journal) throws Exception {
        List<String> lines = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(journal)) {
            Replayer.of(new Strategy() {
                        @Override
                        public void onBook(Book book) {
                            lines.add("book " + book.receiveNanos() + text(book));
                        }

                        @Override
                        public void onTrade(Trade trade) {
                            lines.add("trade " + trade.receiveNanos() + text(trade));
                        }
                    })
                    .replay(reader);
        }
        return lines;
    }

    private static String text(FeedRecord record) {
        StringBuilder text = new StringBuilder(" " + record.tr());
        for (int i = 0; i < record.width(); i++) {
            text.append('^').append(record.text(i));
        }
        return text.toString();
    }

    private void export(Path journal, String out) throws Exception {
        run(
                "export",
                "--journal",
                journal.toString(),
                "--out",
                folder.resolve(out).toString());
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        assertThat(line.execute(arguments)).isEqualTo(Main.DONE);
        return out.toString();
    }
}
