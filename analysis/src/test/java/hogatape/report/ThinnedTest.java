package hogatape.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThinnedTest {
    @Test
    void fewPointsAllStay() {
        assertThat(Thinned.of(4, 1, i -> i, i -> -i).kept()).containsExactly(0, 1, 2, 3);
        assertThat(Thinned.of(0, 1, i -> i, i -> i).kept()).isEmpty();
    }

    @Test
    void ofEachStretchTheFirstTheLowestTheHighestAndTheLast() {
        long[] values = {5, 9, 1, 6, 7, 7, 7, 7, 0, 3, 8, 2};
        Thinned thinned = Thinned.of(values.length, 2, i -> i, i -> values[i]);
        assertThat(thinned.kept()).containsExactly(0, 1, 2, 5, 6, 8, 10, 11);
        assertThat(thinned.of()).isEqualTo(12);
    }

    @Test
    void noExtremeIsLostHoweverMany() {
        SplittableRandom random = new SplittableRandom(3);
        long[] times = new long[100_000];
        long[] values = new long[times.length];
        for (int i = 1; i < times.length; i++) {
            times[i] = times[i - 1] + random.nextInt(3) * random.nextInt(1_000);
            values[i] = values[i - 1] + random.nextInt(21) - 10;
        }
        int[] kept =
                Thinned.of(times.length, 500, i -> times[i], i -> values[i]).kept();
        assertThat(kept.length).isBetween(1_000, 2_000);
        assertThat(kept).isSorted().doesNotHaveDuplicates().startsWith(0).endsWith(times.length - 1);
        assertThat(Arrays.stream(kept).mapToLong(i -> values[i]).max())
                .isEqualTo(Arrays.stream(values).max());
        assertThat(Arrays.stream(kept).mapToLong(i -> values[i]).min())
                .isEqualTo(Arrays.stream(values).min());
    }
}
