package hogatape.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatencyTest {
    @TempDir
    Path folder;

    @Test
    void aConstantIsAlwaysTheSame() throws Exception {
        assertThat(draws(Latency.parse("20ms"), 10)).containsOnly(20_000_000);
        assertThat(Latency.parse("20ms").isConstant()).isTrue();
    }

    @Test
    void aDistributionHasItsMedianAndNinetyNinthPercentile() throws Exception {
        Latency latency = Latency.parse("20ms,p99=80ms");
        long[] draws = draws(latency, 100_000);
        Arrays.sort(draws);

        assertThat(draws[50_000]).isBetween(19_700_000L, 20_300_000L);
        assertThat(draws[99_000]).isBetween(77_000_000L, 83_000_000L);
        assertThat(draws[99_999]).isLessThanOrEqualTo(latency.most());
    }

    @Test
    void whatWasMeasuredIsDrawnAlikeOften() throws Exception {
        Path file = Files.writeString(folder.resolve("l.csv"), "latency_ns\n1000\n2000\n4000\n");
        Latency latency = Latency.parse(file.toString());

        assertThat(draws(latency, 300)).contains(1000, 2000, 4000).containsOnly(1000, 2000, 4000);
        assertThat(latency.most()).isEqualTo(4000);
    }

    @Test
    void badInputIsToldInASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("l.csv"), "latency_ns\n5\n-1\n");
        Path empty = Files.writeString(folder.resolve("e.csv"), "latency_ns\n");

        assertThatThrownBy(() -> Latency.parse(file.toString()))
                .hasMessageEndingWith("line 3: '-1' is no latency; write whole nanoseconds from 0 to a minute.");
        assertThatThrownBy(() -> Latency.parse(empty.toString())).hasMessageContaining("holds no latency");
        for (String text : new String[] {"", "fast", "2h", "20ms,80ms", "20ms,p99=x"}) {
            assertThatThrownBy(() -> Latency.parse(text)).hasMessageStartingWith("'" + text + "' is no latency");
        }
        assertThatThrownBy(() -> Latency.parse("20ms,p99=10ms")).hasMessageContaining("no distribution");
    }

    private static long[] draws(Latency latency, int count) {
        SplittableRandom random = new SplittableRandom(3);
        long[] draws = new long[count];
        for (int i = 0; i < count; i++) {
            draws[i] = latency.draw(random);
        }
        return draws;
    }
}
