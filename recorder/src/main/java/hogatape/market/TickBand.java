package hogatape.market;

/**
 * Prices that have one tick size. Whoever asks of many prices that lie near each other keeps their band. Prices are whole won.
 */
public final class TickBand {
    private final long from;
    private final long below;
    private final long tick;

    /** A number is a multiple of the tick if this one, times the number and rotated, is not above the number of multiples. */
    private final long inverse;

    private final int shift;
    private final long multiples;

    /** From a price to below another. */
    TickBand(long from, long below, long tick) {
        this.from = from;
        this.below = below;
        this.tick = tick;
        shift = Long.numberOfTrailingZeros(tick);
        inverse = inverse(tick >>> shift);
        multiples = Long.divideUnsigned(-1, tick);
    }

    /** What an odd number is to be multiplied by to make 1, modulo two to the 64th. Each step doubles the bits that are right. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int bits = 3; bits < Long.SIZE; bits *= 2) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    /** Whether the price lies in the band. */
    public boolean has(long price) {
        return price >= from && price < below;
    }

    /** The first price above the band. */
    long below() {
        return below;
    }

    /** The tick size. */
    public long tick() {
        return tick;
    }

    /** Whether an order may have this price, which lies in the band. Takes a multiplication, where a remainder takes a division. */
    public boolean isOnTick(long price) {
        return price > 0 && Long.compareUnsigned(Long.rotateRight(price * inverse, shift), multiples) <= 0;
    }

    /** Whether so many numbers are multiples of the tick, 0 among them. One below zero may be taken for one or not. */
    public boolean areMultiples(long[] numbers, int count) {
        boolean on = true;
        for (int i = 0; i < count; i++) {
            on &= Long.compareUnsigned(Long.rotateRight(numbers[i] * inverse, shift), multiples) <= 0;
        }
        return on;
    }
}
