package hogatape.account;

/** Shares of an issue, what they cost, and the sums by which that is proven. Short positions have both below 0. */
final class Holding {
    private long size;
    /** What the shares held were bought for, in won, without costs. */
    private long basisWon;

    private long markHundredths;
    /** Shares that came and went, told apart from {@link #size} so that each proves the other. */
    private long sharesIn;

    private long sharesOut;

    long size() {
        return size;
    }

    long basisWon() {
        return basisWon;
    }

    long markHundredths() {
        return markHundredths;
    }

    void mark(long priceHundredths) {
        markHundredths = priceHundredths;
    }

    long valueHundredths() {
        return Math.multiplyExact(size, markHundredths);
    }

    long averagePriceHundredths() {
        return size == 0 ? 0 : Math.multiplyExact(basisWon, 100L) / size;
    }

    /**
     * Shares come (above 0) or go (below), for money paid (above 0) or received.
     *
     * @return what closing shares made, in won
     */
    long trade(long shares, long moneyWon) {
        if (shares > 0) {
            sharesIn += shares;
        } else {
            sharesOut -= shares;
        }
        long closing = Long.signum(shares) == -Long.signum(size) ? Math.min(Math.abs(shares), Math.abs(size)) : 0;
        long closingMoney = share(moneyWon, closing, Math.abs(shares));
        long closedBasis = closing == 0 ? 0 : share(basisWon, closing, Math.abs(size));
        size += shares;
        basisWon += moneyWon - closingMoney - closedBasis;
        return -closingMoney - closedBasis;
    }

    /** As many shares as the ratio leaves, for the same money; returns the part of a share that is left over, in {@code before}ths. */
    long split(long after, long before) {
        long parts = Math.multiplyExact(size, after);
        long left = parts % before;
        long now = parts / before;
        if (now > size) {
            sharesIn += now - size;
        } else {
            sharesOut += size - now;
        }
        size = now;
        return left;
    }

    /** Takes a part of the basis away, as that of a part of a share that is paid out. */
    long takeBasis(long part, long whole) {
        long taken = share(basisWon, part, whole);
        basisWon -= taken;
        return taken;
    }

    boolean adds() {
        return size == sharesIn - sharesOut && (size != 0 || basisWon == 0);
    }

    /** A part of an amount, without an overflow on the way. */
    private static long share(long amount, long part, long whole) {
        return part == whole ? amount : amount / whole * part + amount % whole * part / whole;
    }
}
