package hogatape.market;

/** What an issue is, as far as costs and price limits ask. */
public enum InstrumentKind {
    STOCK(IssueKind.STOCK, 30),
    ETF(IssueKind.ETF, 30),
    ETN(IssueKind.ETF, 30),
    /** An ETF of twice its index, whose price may move twice as far. */
    LEVERAGED_ETF(IssueKind.ETF, 60),
    /** An ETN of twice its index. */
    LEVERAGED_ETN(IssueKind.ETF, 60);

    private final IssueKind issueKind;
    private final int limitPercent;

    InstrumentKind(IssueKind issueKind, int limitPercent) {
        this.issueKind = issueKind;
        this.limitPercent = limitPercent;
    }

    /** The kind as sessions and tick sizes ask. */
    public IssueKind issueKind() {
        return issueKind;
    }

    /** How far a price may move in a day from the base price, in percent. */
    public int limitPercent() {
        return limitPercent;
    }

    /** Whether a sale is taxed. */
    public boolean isTaxed() {
        return issueKind == IssueKind.STOCK;
    }
}
