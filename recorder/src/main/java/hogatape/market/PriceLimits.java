package hogatape.market;

import java.time.LocalDate;

/**
 * The lowest and the highest price of a day (하한가, 상한가), on all venues. The exchange takes the percentage of the base
 * price, drops what is below a tick of the base price's band, and goes that far to both sides; so the limits themselves
 * may lie between the ticks of another band.
 *
 * @param lowWon the lowest price that an order may have, in won
 * @param highWon the highest
 */
public record PriceLimits(long lowWon, long highWon) {
    /**
     * The limits of a day.
     *
     * @param basePriceWon the day's base price, in won, above 0
     * @throws IllegalArgumentException if the tick sizes of the day are not known
     */
    public static PriceLimits of(InstrumentKind kind, long basePriceWon, LocalDate day) {
        long width = basePriceWon * kind.limitPercent() / 100;
        width -= width % TickTable.of(kind.issueKind(), day).tickAt(basePriceWon);
        return new PriceLimits(basePriceWon - width, basePriceWon + width);
    }

    /** Whether an order may have this price; the limits themselves are allowed. */
    public boolean admit(long priceWon) {
        return priceWon >= lowWon && priceWon <= highWon;
    }
}
