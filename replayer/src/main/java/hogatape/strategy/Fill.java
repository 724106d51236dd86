package hogatape.strategy;

import java.util.Locale;

/**
 * Shares of an order traded.
 *
 * @param order the very object that {@link StrategyContext#enter} gave, changed already
 * @param size the shares
 * @param priceHundredths the price of a share in hundredths of a won: a middle price may fall on half a won
 * @param maker whether the order stood in the book
 * @param rule why the simulated exchange holds it for traded
 * @param exchangeNanos when it traded at the exchange, nanoseconds since the epoch
 * @param sequence the frame by which the tape tells it
 * @param costsWon fee, commission and tax, in won
 */
public record Fill(
        Order order,
        long size,
        long priceHundredths,
        boolean maker,
        FillRule rule,
        long exchangeNanos,
        long sequence,
        long costsWon) {
    /** In words, such as {@code 1: 10 at 71500, maker, queue traded, costs 11}. */
    @Override
    public String toString() {
        return order.id() + ": " + size + " at " + price(priceHundredths) + ", " + (maker ? "maker" : "taker") + ", "
                + rule.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", costs " + costsWon;
    }

    private static String price(long hundredths) {
        return hundredths % 100 == 0
                ? Long.toString(hundredths / 100)
                : String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }
}
