package hogatape.kis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(new Random(5957));

    @Test
    void waitsTwiceAsLongAfterEachFailureAndAMinuteAtMost() {
        for (long seconds : new long[] {5, 10, 20, 40, 60, 60, 60}) {
            assertWithin(seconds, backoff.afterFailure());
        }
        for (int i = 0; i < 100; i++) {
            assertWithin(60, backoff.afterFailure());
        }
    }

    @Test
    void beginsAnewAfterASuccess() {
        backoff.afterFailure();
        backoff.afterFailure();
        assertThat(backoff.failures()).isEqualTo(2);
        backoff.succeeded();

        assertThat(backoff.failures()).isZero();
        assertWithin(5, backoff.afterFailure());
    }

    @Test
    void doesNotLetThoseReturnTogetherWhoFailedTogether() {
        Backoff other = new Backoff(new Random(930));

        assertThat(backoff.afterFailure()).isNotEqualTo(other.afterFailure());
    }

    private static void assertWithin(long seconds, long wait) {
        long shortest = TimeUnit.SECONDS.toNanos(seconds);
        assertThat(wait).isBetween(shortest, shortest + shortest / 4);
    }
}
