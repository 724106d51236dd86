package hogatape.watchlist;

/** What to do where more is wanted than fits. */
public enum Overflow {
    /** Refuse the plan, before anything is connected. */
    ERROR,
    /** Leave out the least important. */
    DROP;

    /**
     * Insists on room where this is {@link #ERROR}.
     *
     * @throws WatchlistException as {@link SubscriptionPlan#requireRoom}
     */
    public void check(SubscriptionPlan plan) throws WatchlistException {
        if (this == ERROR) {
            plan.requireRoom();
        }
    }
}
