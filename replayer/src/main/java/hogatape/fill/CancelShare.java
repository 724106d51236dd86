package hogatape.fill;

/** What leaves a queue without trading: how much of it stood ahead of an order. */
final class CancelShare {
    private final FillModel model;
    private final double exponent;

    /**
     * @param exponent of the expected model: of what leaves, {@code ahead^n / (ahead^n + behind^n)} stood ahead
     */
    CancelShare(FillModel model, double exponent) {
        this.model = model;
        this.exponent = exponent;
    }

    /**
     * The shares ahead once some have left.
     *
     * @param ahead the shares ahead before
     * @param level the shares of others at the price before, what traded taken off
     * @param now the shares there now
     */
    long ahead(long ahead, long level, long now) {
        long left = Math.max(0, level - now);
        long stays = left == 0 ? ahead : ahead - leftAhead(ahead, level, left);
        // All that is there at most is ahead.
        return Math.max(0, Math.min(stays, now));
    }

    private long leftAhead(long ahead, long level, long left) {
        return switch (model) {
            case PESSIMISTIC -> 0;
            case OPTIMISTIC -> left;
            case EXPECTED -> {
                long front = Math.min(ahead, level);
                long behind = level - front;
                yield exponent == 1 && (left | front) >>> 31 == 0
                        ? left * front / level
                        : (long) StrictMath.floor(left * part(front, behind));
            }
        };
    }

    private double part(long front, long behind) {
        double ahead = StrictMath.pow(front, exponent);
        double rest = StrictMath.pow(behind, exponent);
        return ahead + rest == 0 ? 0 : ahead / (ahead + rest);
    }
}
