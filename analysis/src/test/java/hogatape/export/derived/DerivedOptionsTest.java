package hogatape.export.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.cli.Main;
import hogatape.tape.Tape;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be made is said before anything is. */
class DerivedOptionsTest {
    @TempDir
    Path folder;

    private DerivedTables tables;

    @BeforeEach
    void tables() {
        tables = new DerivedTables(folder);
    }

    @Test
    void whatCannotBeMadeIsMisuse() throws Exception {
        tables.record(Tape.from("2026-11-23T09:00:30")
                .trade("H0NXCNT0", "005930", 100, 60)
                .build());

        assertThat(tables.export("--what", "bars", "--every", "0s")).isEqualTo(Main.MISUSED);
        assertThat(tables.export("--what", "bars", "--shares", "-1")).isEqualTo(Main.MISUSED);
        assertThat(tables.export("--what", "grid", "--shares", "10")).isEqualTo(Main.MISUSED);
        assertThat(tables.export("--every", "1m")).isEqualTo(Main.MISUSED);
        assertThat(tables.export("--what", "candles")).isEqualTo(Main.MISUSED);
        assertThat(tables.export("--what", "grid")).isEqualTo(Main.DONE);
        assertThat(tables.out()).contains("Nothing was written: nothing in the window gives a row of 'grid_1s'.");
        assertThatThrownBy(() -> Derivation.gridOf(Duration.ofDays(2))).isInstanceOf(IllegalArgumentException.class);
    }
}
