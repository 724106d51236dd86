package hogatape.export.derived;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import hogatape.export.Duck;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a time must not change when more tape comes. */
class NoLookAheadTest {
    private static final String NXT = "H0NXASP0";

    @TempDir
    Path folder;

    private DerivedTables tables;

    @BeforeEach
    void tables() {
        tables = new DerivedTables(folder);
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
        tables.record(tape.build());
        String[] whole = options(what);

        assertThat(tables.export(whole)).as(tables.err()).isEqualTo(Main.DONE);
        String time = what.equals("imbalance") ? "receive_ns" : what.equals("grid") ? "time_ns" : "bar_end_ns";
        String table = table(what);
        for (String end : List.of("09:00:45", "09:01:00", "09:01:17.3")) {
            List<String> options = new ArrayList<>(List.of(whole));
            options.addAll(List.of("--to", end, "--out", folder.resolve("part").toString()));
            assertThat(tables.export(options.toArray(String[]::new))).isEqualTo(Main.DONE);
            String until = " WHERE " + time + " < epoch_ns(TIMESTAMP '2026-11-23 " + end + "' - INTERVAL 9 HOUR)";

            List<String> before =
                    Duck.lines("SELECT * FROM '" + folder.resolve("part") + "/" + table + "/*/*.parquet'" + until);
            List<String> inWhole =
                    Duck.lines("SELECT * FROM '" + folder.resolve("out") + "/" + table + "/*/*.parquet'" + until);
            assertThat(before).isNotEmpty().isEqualTo(inWhole);
        }
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
}
