package hogatape.samples.exchange;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The market's chance: {@code L64X128MixRandom}, and only its bits, so that a seed means the same numbers on every
 * machine and every Java.
 */
final class Draw {
    private final RandomGenerator generator;

    /** The chance of one part of the market: of a seed, told apart by a name. */
    Draw(long seed, String name) {
        generator = RandomGeneratorFactory.of("L64X128MixRandom")
                .create(seed * 0x9E3779B97F4A7C15L + 0x100000001B3L * name.hashCode());
    }

    /** A number from 0 up to, not including, the bound, which is above 0. */
    int below(int bound) {
        return (int) ((generator.nextLong() >>> 33) * bound >>> 31);
    }

    /** A number from -magnitude to magnitude. */
    int around(int magnitude) {
        return below(2 * magnitude + 1) - magnitude;
    }

    /** True so many times of a thousand. */
    boolean permille(int times) {
        return below(1000) < times;
    }
}
