package hogatape.export.derived;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import hogatape.tape.Tape;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of books of small tapes, as a user makes them, beside what was worked out by hand. */
class ImbalanceAndGridTest {
    private static final String NXT = "H0NXASP0";

    @TempDir
    Path folder;

    private DerivedTables tables;

    @BeforeEach
    void tables() {
        tables = new DerivedTables(folder);
    }

    @Test
    void aBookAndTheFlowToIt() throws Exception {
        tables.record(Tape.from("2026-11-23T09:01:00")
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

        assertThat(tables.export("--what", "imbalance")).as(tables.err()).isEqualTo(Main.DONE);

        assertThat(
                        tables.rows(
                                "imbalance",
                                "middle, microprice, spread, bid_depth_5, ask_depth_5, imbalance_1, order_flow_1, order_flow_5, traded, after_gap"))
                .containsExactly(
                        "71550.00 71575.0 100 400 100 0.5 null null null true",
                        "71550.00 71589.28571428571 100 600 60 0.7857142857142857 240 240 40 false",
                        "71650.00 71607.21649484536 100 570 900 -0.8556701030927835 130 630 60 false",
                        "null null null 50 0 1.0 null null null true");
    }

    @Test
    void theGridHoldsWhatWasKnownBeforeEachOfItsTimes() throws Exception {
        tables.record(Tape.from("2026-11-23T09:00:30.2")
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

        assertThat(tables.export("--what", "grid")).isEqualTo(Main.DONE);

        assertThat(
                        tables.rows(
                                "grid_1s",
                                "strftime(make_timestamp(time_ns // 1000) + INTERVAL 9 HOUR, '%H:%M:%S'), bid_price_1, age_ns // 1000000"))
                .containsExactly(
                        "09:00:31 71500 800", "09:00:32 71500 1800", "09:00:33 71400 1000", "09:00:37 71300 500");
    }
}
