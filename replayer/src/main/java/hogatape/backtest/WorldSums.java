package hogatape.backtest;

/** The sums of a world that keeps nothing else. */
record WorldSums(AccountEnd account, Drawdown drawdown, int orders, int fills, long shares) {}
