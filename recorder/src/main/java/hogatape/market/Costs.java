package hogatape.market;

/**
 * What trading cost, in whole won.
 *
 * @param feeWon what the venue takes
 * @param commissionWon what the broker takes; where the venue's fee is inside of it, the rest
 * @param taxWon what the state takes of sales
 */
public record Costs(long feeWon, long commissionWon, long taxWon) {
    /** Nothing. */
    public static final Costs NONE = new Costs(0, 0, 0);

    /** All three together. */
    public long totalWon() {
        return feeWon + commissionWon + taxWon;
    }

    /** These and others. */
    public Costs plus(Costs other) {
        return new Costs(feeWon + other.feeWon, commissionWon + other.commissionWon, taxWon + other.taxWon);
    }

    /** These without others. */
    public Costs minus(Costs other) {
        return new Costs(feeWon - other.feeWon, commissionWon - other.commissionWon, taxWon - other.taxWon);
    }
}
