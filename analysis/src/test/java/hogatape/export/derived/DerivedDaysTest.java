package hogatape.export.derived;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days of derived tables: each by itself, and left alone where it is done. */
class DerivedDaysTest {
    private static final String NXT = "H0NXASP0";

    @TempDir
    Path folder;

    private DerivedTables tables;

    @BeforeEach
    void tables() {
        tables = new DerivedTables(folder);
    }

    @Test
    void daysHaveFilesOfTheirOwnAndNothingIsComparedOverANight() throws Exception {
        tables.record(Tape.from("2026-11-23T19:59:50")
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

        assertThat(tables.export("--what", "bars", "--every", "1h"))
                .as(tables.err())
                .isEqualTo(Main.DONE);
        assertThat(tables.export("--what", "imbalance")).isEqualTo(Main.DONE);

        assertThat(tables.rows("bars_1h", "date, symbol, volume, after_gap"))
                .containsExactly("2026-11-23 005930 0 true", "2026-11-24 000660 0 true", "2026-11-24 005930 0 true");
        assertThat(tables.rows("imbalance", "symbol, order_flow_1, traded"))
                .containsExactly("005930 null null", "000660 null null", "005930 null null");
    }

    @Test
    void aDayThatHoldsMoreIsReplacedOnRequestAlone() throws Exception {
        tables.record(Tape.from("2026-11-23T09:00:30")
                .trade("H0NXCNT0", "005930", 100, 60)
                .trade("H0NXCNT0", "000660", 200, 60)
                .build());
        assertThat(tables.export("--what", "bars")).isEqualTo(Main.DONE);
        assertThat(tables.export("--what", "bars")).as(tables.err()).isEqualTo(Main.DONE);

        assertThat(tables.export("--what", "bars", "--symbols", "005930")).isEqualTo(Main.FAILED);
        assertThat(tables.err()).contains("holds more of 2026-11-23 (all issues)", "--again");
        assertThat(tables.rows("bars_1m", "symbol")).containsExactly("000660", "005930");

        assertThat(tables.export("--what", "grid", "--symbols", "005930"))
                .as("another table is another matter")
                .isEqualTo(Main.DONE);
        assertThat(tables.export("--what", "bars", "--symbols", "005930", "--again"))
                .isEqualTo(Main.DONE);
        assertThat(tables.rows("bars_1m", "symbol")).containsExactly("005930");
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
        tables.record(tape.build());
        List<String> options = new ArrayList<>(List.of("--what"));
        options.addAll(List.of(what.split(" ")));
        assertThat(tables.export(options.toArray(String[]::new))).isEqualTo(Main.DONE);
        Path whole = folder.resolve("whole");
        Files.move(folder.resolve("out"), whole);

        options.addAll(List.of("--day", "2026-11-23..2026-11-24"));
        assertThat(tables.export(options.toArray(String[]::new))).isEqualTo(Main.DONE);
        options.subList(options.size() - 2, options.size()).clear();
        tables.forgetOut();
        assertThat(tables.export(options.toArray(String[]::new))).isEqualTo(Main.DONE);

        assertThat(tables.out()).contains("2026-11-23 stands there already", "2026-11-24 stands there already");
        assertThat(tables.out()).contains("date=2026-11-25").doesNotContain("date=2026-11-24");
        try (Stream<Path> files = Files.walk(whole)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(6).allSatisfy(file -> assertThat(
                            folder.resolve("out").resolve(whole.relativize(file)))
                    .hasSameBinaryContentAs(file));
        }
        tables.forgetOut();
        assertThat(tables.export(options.toArray(String[]::new))).isEqualTo(Main.DONE);
        assertThat(tables.out().lines()).hasSize(3).allMatch(line -> line.contains("stands there already"));
    }
}
