package hogatape.backtest;

import hogatape.account.AccountRules;
import hogatape.market.Adjustments;
import hogatape.market.Instruments;
import hogatape.market.TradingCalendar;
import hogatape.market.TradingCosts;

/** What all worlds of a run have in common. */
record RunSettings(
        long cashWon,
        AccountRules accountRules,
        TradingCosts costs,
        Instruments instruments,
        Adjustments adjustments,
        TradingCalendar calendar,
        Latencies latencies,
        double cancelExponent,
        long seed,
        boolean digesting,
        boolean journeys) {}
