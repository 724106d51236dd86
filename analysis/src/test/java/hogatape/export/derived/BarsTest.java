package hogatape.export.derived;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import hogatape.tape.Tape;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bars of small tapes, as a user makes them, beside what was worked out by hand. */
class BarsTest {
    private static final String NXT = "H0NXASP0";

    @TempDir
    Path folder;

    private DerivedTables tables;

    @BeforeEach
    void tables() {
        tables = new DerivedTables(folder);
    }

    @Test
    void barsOfTradesAndOfBooks() throws Exception {
        tables.record(Tape.from("2026-11-23T09:00:30")
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

        assertThat(tables.export("--what", "bars")).as(tables.err()).isEqualTo(Main.DONE);

        assertThat(tables.rows(
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
        tables.record(Tape.from("2026-11-23T09:00:30")
                .trade("H0NXCNT0", "005930", 100, 60)
                .after("1s")
                .trade("H0NXCNT0", "005930", 110, 60)
                .after("1s")
                .trade("H0NXCNT0", "005930", 120, 250)
                .after("1s")
                .trade("H0NXCNT0", "005930", 130, 1)
                .build());

        assertThat(tables.export("--what", "bars", "--shares", "100")).isEqualTo(Main.DONE);

        assertThat(tables.rows(
                        "bars_100_shares", "open, close, volume, (bar_end_ns - bar_begin_ns) // 1000000000, records"))
                .containsExactly("100.00 110.00 120 1 2", "120.00 120.00 250 0 1");
    }

    @Test
    void whatTradesUnheardBelongsToNoBar() throws Exception {
        tables.record(Tape.from("2026-11-23T09:00:30")
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

        assertThat(tables.export("--what", "bars")).as(tables.err()).isEqualTo(Main.DONE);

        assertThat(tables.rows("bars_1m", "volume, records, after_gap")).containsExactly("37 4 true");
    }
}
