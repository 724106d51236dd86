package hogatape.market;

/** What an issue is, as far as the market's rules ask. */
public enum IssueKind {
    /** A share. */
    STOCK,
    /** An exchange-traded product: an ETF or an ETN. */
    ETF
}
