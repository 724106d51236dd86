package hogatape.export.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.cli.Main;
import hogatape.export.Duck;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Makes tables of small tapes as a user does, and compares them with what was worked out by hand. */
class DerivedTablesTest {
    private static final String NXT = "H0NXASP0";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aBookAndTheFlowToIt() throws Exception {
        record(Tape.from("2026-11-23T09:01:00")
                .book(NXT, "005930")
                .bid(1, 71_500, 300)
                .bid(2, 71_400, 100)
                .ask(1, 71_600, 100)
                .with("ACML_VOL", 1_000)
                // 200 more at the bid, 40 of the ask gone.
                .after("1s")
                .book(NXT, "005930")
                .bid(1, 71_500, 500)
                .bid(2, 71_400, 100)
                .ask(1, 71_600, 60)
                .with("ACML_VOL", 1_040)
                // The ask moved away: its 60 left, and the price behind it is no new size; the bid is a new, higher
                // one.
                .after("1s")
                .book(NXT, "005930")
                .bid(1, 71_600, 70)
                .bid(2, 71_500, 500)
                .ask(1, 71_700, 900)
                .with("ACML_VOL", 1_100)
                .after("1s")
                .disconnected("reset")
                .after("1s")
                .reconnected()
                .after("1s")
                .book(NXT, "005930")
                .bid(1, 71_600, 50)
                .build());

        assertThat(export("--what", "imbalance")).as(err.toString()).isEqualTo(Main.DONE);

        assertThat(
                        rows(
                                "imbalance",
                                "middle, microprice, spread, bid_depth_5, ask_depth_5, imbalance_1, order_flow_1, order_flow_5, traded, after_gap"))
                .containsExactly(
                        "71550.00 71575.0 100 400 100 0.5 null null null true",
                        "71550.00 71589.28571428571 100 600 60 0.7857142857142857 240 240 40 false",
                        "71650.00 71607.21649484536 100 570 900 -0.8556701030927835 130 630 60 false",
                        "null null null 50 0 1.0 null null null true");
    }

    @Test
    void barsOfTradesAndOfBooks() throws Exception {
        record(Tape.from("2026-11-23T09:00:30")
                .trade("H0NXCNT0", "005930", 71_500, 10)
                .with("CNTG_CLS_CODE", "1")
                .book(NXT, "005930")
                .bid(1, 71_400, 1)
                .ask(1, 71_500, 1)
                .with("ACML_VOL", 100)
                .after("20s")
                .trade("H0NXCNT0", "005930", 71_700, 5)
                .with("CNTG_CLS_CODE", "5")
                .book(NXT, "005930")
                .bid(1, 71_600, 1)
                .ask(1, 71_700, 1)
                .with("ACML_VOL", 115)
                .at("09:01:00")
                .trade("H0NXCNT0", "005930", 71_300, 2)
                .with("CNTG_CLS_CODE", "5")
                .at("09:03:59.9")
                .book(NXT, "005930")
                .bid(1, 71_200, 1)
                .ask(1, 71_300, 1)
                .with("ACML_VOL", 117)
                .build());

        assertThat(export("--what", "bars")).as(err.toString()).isEqualTo(Main.DONE);

        assertThat(rows(
                        "bars_1m",
                        "tr, strftime(make_timestamp(bar_begin_ns // 1000) + INTERVAL 9 HOUR, '%H:%M'), (bar_end_ns - bar_begin_ns) // 1000000000, open, high, low, close, volume,"
                                + " buy_volume, sell_volume, value, records, after_gap"))
                .containsExactly(
                        "H0NXASP0 09:00 60 71450.00 71650.00 71450.00 71650.00 15 0 0 0 2 true",
                        // The tape ends within this bar.
                        "H0NXASP0 09:03 60 71250.00 71250.00 71250.00 71250.00 2 0 0 0 1 true",
                        "H0NXCNT0 09:00 60 71500.00 71700.00 71500.00 71700.00 15 10 5 1073500 2 true",
                        "H0NXCNT0 09:01 60 71300.00 71300.00 71300.00 71300.00 2 0 2 142600 1 false");
    }

    @Test
    void barsOfShares() throws Exception {
        record(Tape.from("2026-11-23T09:00:30")
                .trade("H0NXCNT0", "005930", 100, 60)
                .after("1s")
                .trade("H0NXCNT0", "005930", 110, 60)
                .after("1s")
                .trade("H0NXCNT0", "005930", 120, 250)
                .after("1s")
                .trade("H0NXCNT0", "005930", 130, 1)
                .build());

        assertThat(export("--what", "bars", "--shares", "100")).isEqualTo(Main.DONE);

        assertThat(rows("bars_100_shares", "open, close, volume, (bar_end_ns - bar_begin_ns) // 1000000000, records"))
                .containsExactly("100.00 110.00 120 1 2", "120.00 120.00 250 0 1");
    }

    @Test
    void theGridHoldsWhatWasKnownBeforeEachOfItsTimes() throws Exception {
        record(Tape.from("2026-11-23T09:00:30.2")
                .book(NXT, "005930")
                .bid(1, 71_500, 1)
                .ask(1, 71_600, 1)
                // Received at a time of the grid: known behind it, not at it.
                .at("09:00:32")
                .book(NXT, "005930")
                .bid(1, 71_400, 1)
                .ask(1, 71_500, 1)
                .at("09:00:33.1")
                .disconnected("reset")
                .at("09:00:35.5")
                .reconnected()
                .at("09:00:36.5")
                .book(NXT, "005930")
                .bid(1, 71_300, 1)
                .ask(1, 71_400, 1)
                .at("09:00:37.5")
                .clock()
                .build());

        assertThat(export("--what", "grid")).isEqualTo(Main.DONE);

        assertThat(
                        rows(
                                "grid_1s",
                                "strftime(make_timestamp(time_ns // 1000) + INTERVAL 9 HOUR, '%H:%M:%S'), bid_price_1, age_ns // 1000000"))
                .containsExactly(
                        "09:00:31 71500 800", "09:00:32 71500 1800", "09:00:33 71400 1000", "09:00:37 71300 500");
    }

    /** What is told of a time must not change when more tape comes. */
    @ParameterizedTest
    @ValueSource(strings = {"imbalance", "bars", "shares", "grid"})
    void noValueKnowsWhatCameAfterItsTime(String what) throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T09:00:30");
        SplittableRandom random = new SplittableRandom(7);
        long volume = 0;
        for (int i = 0; i < 400; i++) {
            volume += random.nextInt(50);
            long bid = 71_000 + 100 * random.nextInt(10);
            tape = tape.after(Duration.ofMillis(1 + random.nextInt(400)))
                    .book(NXT, random.nextBoolean() ? "005930" : "000660")
                    .bid(1, bid, 1 + random.nextInt(900))
                    .ask(1, bid + 100, 1 + random.nextInt(900))
                    .with("ACML_VOL", volume);
        }
        record(tape.build());
        String[] whole = options(what);

        assertThat(export(whole)).as(err.toString()).isEqualTo(Main.DONE);
        String time = what.equals("imbalance") ? "receive_ns" : what.equals("grid") ? "time_ns" : "bar_end_ns";
        String table = table(what);
        for (String end : List.of("09:00:45", "09:01:00", "09:01:17.3")) {
            List<String> options = new ArrayList<>(List.of(whole));
            options.addAll(List.of("--to", end, "--out", folder.resolve("part").toString()));
            assertThat(export(options.toArray(String[]::new))).isEqualTo(Main.DONE);
            String until = " WHERE " + time + " < epoch_ns(TIMESTAMP '2026-11-23 " + end + "' - INTERVAL 9 HOUR)";

            List<String> before =
                    query("SELECT * FROM '" + folder.resolve("part") + "/" + table + "/*/*.parquet'" + until);
            List<String> inWhole =
                    query("SELECT * FROM '" + folder.resolve("out") + "/" + table + "/*/*.parquet'" + until);
            assertThat(before).isNotEmpty().isEqualTo(inWhole);
        }
    }

    @Test
    void daysHaveFilesOfTheirOwnAndNothingIsComparedOverANight() throws Exception {
        record(Tape.from("2026-11-23T19:59:50")
                .book(NXT, "005930")
                .bid(1, 71_500, 1)
                .ask(1, 71_600, 1)
                .with("ACML_VOL", 500)
                .at("2026-11-24T08:00:00")
                .book(NXT, "000660")
                .bid(1, 180_000, 1)
                .ask(1, 180_100, 1)
                .with("ACML_VOL", 7)
                .at("2026-11-24T08:00:01")
                .book(NXT, "005930")
                .bid(1, 71_500, 1)
                .ask(1, 71_600, 1)
                .with("ACML_VOL", 600)
                .build());

        assertThat(export("--what", "bars", "--every", "1h")).as(err.toString()).isEqualTo(Main.DONE);
        assertThat(export("--what", "imbalance")).isEqualTo(Main.DONE);

        assertThat(rows("bars_1h", "date, symbol, volume, after_gap"))
                .containsExactly("2026-11-23 005930 0 true", "2026-11-24 000660 0 true", "2026-11-24 005930 0 true");
        assertThat(rows("imbalance", "symbol, order_flow_1, traded"))
                .containsExactly("005930 null null", "000660 null null", "005930 null null");
    }

    @Test
    void whatTradesUnheardBelongsToNoBar() throws Exception {
        record(Tape.from("2026-11-23T09:00:30")
                .book(NXT, "005930")
                .with("ACML_VOL", 100)
                .after("1s")
                .book(NXT, "005930")
                .with("ACML_VOL", 130)
                .after("1s")
                .disconnected("reset")
                .after("10s")
                .reconnected()
                .after("1s")
                .book(NXT, "005930")
                .with("ACML_VOL", 900)
                .after("1s")
                .book(NXT, "005930")
                .with("ACML_VOL", 907)
                .build());

        assertThat(export("--what", "bars")).as(err.toString()).isEqualTo(Main.DONE);

        assertThat(rows("bars_1m", "volume, records, after_gap")).containsExactly("37 4 true");
    }

    @Test
    void aDayThatHoldsMoreIsReplacedOnRequestAlone() throws Exception {
        record(Tape.from("2026-11-23T09:00:30")
                .trade("H0NXCNT0", "005930", 100, 60)
                .trade("H0NXCNT0", "000660", 200, 60)
                .build());
        assertThat(export("--what", "bars")).isEqualTo(Main.DONE);
        assertThat(export("--what", "bars")).as(err.toString()).isEqualTo(Main.DONE);

        assertThat(export("--what", "bars", "--symbols", "005930")).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("holds more of 2026-11-23 (all issues)", "--again");
        assertThat(rows("bars_1m", "symbol")).containsExactly("000660", "005930");

        assertThat(export("--what", "grid", "--symbols", "005930"))
                .as("another table is another matter")
                .isEqualTo(Main.DONE);
        assertThat(export("--what", "bars", "--symbols", "005930", "--again")).isEqualTo(Main.DONE);
        assertThat(rows("bars_1m", "symbol")).containsExactly("005930");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bars", "bars --shares 10", "bars --every 7m", "imbalance"})
    void daysThatAreDoneAreLeftOutAndTheOthersAreTheSame(String what) throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T09:00:00");
        SplittableRandom random = new SplittableRandom(5);
        for (String day : List.of("2026-11-23", "2026-11-24", "2026-11-25")) {
            for (int minute = 10; minute < 40; minute++) {
                tape.at(day + "T09:" + minute + ":00")
                        .book(NXT, "00593" + random.nextInt(2))
                        .bid(1, 71_400 + 100 * random.nextInt(2), 1 + random.nextInt(9))
                        .ask(1, 71_600, 1 + random.nextInt(9))
                        .with("ACML_VOL", 500 + 10 * minute)
                        .trade("H0NXCNT0", "00593" + random.nextInt(2), 71_500, 1 + random.nextInt(9));
            }
        }
        record(tape.build());
        List<String> options = new ArrayList<>(List.of("--what"));
        options.addAll(List.of(what.split(" ")));
        assertThat(export(options.toArray(String[]::new))).isEqualTo(Main.DONE);
        Path whole = folder.resolve("whole");
        Files.move(folder.resolve("out"), whole);

        options.addAll(List.of("--day", "2026-11-23..2026-11-24"));
        assertThat(export(options.toArray(String[]::new))).isEqualTo(Main.DONE);
        options.subList(options.size() - 2, options.size()).clear();
        out.getBuffer().setLength(0);
        assertThat(export(options.toArray(String[]::new))).isEqualTo(Main.DONE);

        assertThat(out.toString()).contains("2026-11-23 stands there already", "2026-11-24 stands there already");
        assertThat(out.toString()).contains("date=2026-11-25").doesNotContain("date=2026-11-24");
        try (Stream<Path> files = Files.walk(whole)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(6).allSatisfy(file -> assertThat(
                            folder.resolve("out").resolve(whole.relativize(file)))
                    .hasSameBinaryContentAs(file));
        }
        out.getBuffer().setLength(0);
        assertThat(export(options.toArray(String[]::new))).isEqualTo(Main.DONE);
        assertThat(out.toString().lines()).hasSize(3).allMatch(line -> line.contains("stands there already"));
    }

    @Test
    void whatCannotBeMadeIsMisuse() throws Exception {
        record(Tape.from("2026-11-23T09:00:30")
                .trade("H0NXCNT0", "005930", 100, 60)
                .build());

        assertThat(export("--what", "bars", "--every", "0s")).isEqualTo(Main.MISUSED);
        assertThat(export("--what", "bars", "--shares", "-1")).isEqualTo(Main.MISUSED);
        assertThat(export("--what", "grid", "--shares", "10")).isEqualTo(Main.MISUSED);
        assertThat(export("--every", "1m")).isEqualTo(Main.MISUSED);
        assertThat(export("--what", "candles")).isEqualTo(Main.MISUSED);
        assertThat(export("--what", "grid")).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("Nothing was written: nothing in the window gives a row of 'grid_1s'.");
        assertThatThrownBy(() -> Derivation.gridOf(Duration.ofDays(2))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String[] options(String what) {
        return switch (what) {
            case "bars" -> new String[] {"--what", "bars", "--every", "5s"};
            case "shares" -> new String[] {"--what", "bars", "--shares", "200"};
            case "grid" -> new String[] {"--what", "grid", "--every", "500ms"};
            default -> new String[] {"--what", what};
        };
    }

    private static String table(String what) {
        return switch (what) {
            case "bars" -> "bars_5s";
            case "shares" -> "bars_200_shares";
            case "grid" -> "grid_500ms";
            default -> what;
        };
    }

    private void record(Tape tape) throws Exception {
        tape.writeTo(folder.resolve("journal"));
    }

    private int export(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("export", "--journal", folder.resolve("journal").toString()));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--out")) {
            arguments.addAll(List.of("--out", folder.resolve("out").toString()));
        }
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments.toArray(String[]::new));
    }

    /** The columns of a table's rows, in the order of the files. */
    private List<String> rows(String table, String columns) throws Exception {
        assertThat(Files.exists(folder.resolve("out").resolve(table))).isTrue();
        return query("SELECT " + columns + " FROM read_parquet('" + folder.resolve("out/" + table)
                + "/*/*.parquet', hive_partitioning = true, hive_types_autocast = false)");
    }

    private static List<String> query(String query) throws Exception {
        try (Duck duck = new Duck()) {
            return duck.rows(query).stream()
                    .map(row -> String.join(
                            " ", row.values().stream().map(String::valueOf).toList()))
                    .toList();
        }
    }
}
