package hogatape.strategy;

/** Why an order, an amendment or a cancel was not taken. */
public enum RejectReason {
    NO_EXCHANGE("a replay has no exchange; run the strategy by 'hogatape backtest' or with --paper"),
    NO_CASH("the account has not the cash for it, costs included"),
    NO_SHARES("the account has not the shares to sell"),
    UNKNOWN_ISSUE("the tape has shown no book of it at this venue"),
    CLOSED("the venue takes no orders at this time"),
    KIND("the venue takes no such orders at this time"),
    NO_PRICE("the tape shows no book now that its price could come from"),
    HALTED("the issue is halted"),
    TICK("the price is on no tick"),
    LIMIT("the price lies outside the day's limits"),
    DONE("the order was done before");

    private final String sentence;

    RejectReason(String sentence) {
        this.sentence = sentence;
    }

    /** Code and sentence, as {@link OrderUpdate#reason} has them. */
    public String text() {
        return name() + " " + sentence;
    }
}
