package hogatape.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The confidence of a minute: the cases of {@code doc/QUALITY.md}. */
class MinuteTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 100, 0, 0, 0, 100",
        "0, 0, 0, 0, 100, 65, 0, 0, 93.5",
        "0, 10, 0, 0, 100, 20, 0, 0, 81.67",
        "0, 0, 60, 0, 0, 0, 0, 0, 0",
        "0, 0, 0, 60, 0, 0, 0, 0, 0",
        "0, 0, 0, 0, 0, 0, 0, 0, 100",
        "0, 0, 0, 0, 50, 0, 5, 0, 90",
        "0, 0, 0, 0, 0, 0, 5, 0, 0",
        "0, 0, 0, 0, 100, 0, 0, 1, 50",
        "15, 15, 0, 0, 60, 60, 0, 2, 22.5",
    })
    void isWhatIsThereTimesWhatIsSound(
            int notSubscribed,
            int notConnected,
            int silent,
            int damaged,
            int frames,
            int skipped,
            int failed,
            int clocks,
            double confidence) {
        Minute minute =
                new Minute(600, 60, frames, 1, notSubscribed, notConnected, silent, damaged, skipped, failed, clocks);

        assertThat(minute.confidence()).isEqualTo(confidence, within(0.005));
    }

    @Test
    void isNoneWhereTheVenueIsClosed() {
        assertThat(new Minute(600, 0, 3, Double.NaN, 0, 0, 0, 0, 0, 0, 0).confidence())
                .isNaN();
    }
}
