package hogatape.market;

/**
 * The rates at which an order pays, in billionths of its value. Each part is taken of all that the order has traded and
 * then rounded down, as the broker does: an order that fills in ten pieces pays what it would pay in one.
 *
 * @param makerFee the venue's fee for what stood in the book
 * @param takerFee the venue's fee for what met it
 * @param commission what the broker takes
 * @param feeInside whether the venue's fee is part of the commission
 * @param roundWon the whole won to which the commission is rounded down, such as 1 or 10
 * @param transactionTax 증권거래세; 0 for a buy
 * @param ruralTax 농어촌특별세; 0 for a buy
 */
public record CostRates(
        long makerFee,
        long takerFee,
        long commission,
        boolean feeInside,
        long roundWon,
        long transactionTax,
        long ruralTax) {
    /** Hundredths of a won of value, of which a billionth is one won. */
    private static final long WON_OF_BILLIONTHS = 100_000_000_000L;

    /**
     * What an order pays for all that it has traded.
     *
     * @param makerHundredths the value that stood in the book, in hundredths of a won
     * @param takerHundredths the value that met the book, in hundredths of a won
     */
    public Costs of(long makerHundredths, long takerHundredths) {
        long value = Math.addExact(makerHundredths, takerHundredths);
        long fee = share(makerHundredths, makerFee, takerHundredths, takerFee);
        long charged = share(value, commission, 0, 0);
        charged -= charged % roundWon;
        long tax = share(value, transactionTax, 0, 0) + share(value, ruralTax, 0, 0);
        if (feeInside) {
            fee = Math.min(fee, charged);
            charged -= fee;
        }
        return new Costs(fee, charged, tax);
    }

    /** Two parts of two values together, rounded down to a won, without an overflow on the way. */
    private static long share(long first, long firstRate, long second, long secondRate) {
        return first / WON_OF_BILLIONTHS * firstRate
                + second / WON_OF_BILLIONTHS * secondRate
                + (first % WON_OF_BILLIONTHS * firstRate + second % WON_OF_BILLIONTHS * secondRate) / WON_OF_BILLIONTHS;
    }
}
