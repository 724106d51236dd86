package hogatape.symbols;

import hogatape.market.IssueKind;

/**
 * An issue as a master file lists it on a day.
 *
 * @param symbol the issue code, such as {@code 005930}; it may hold letters
 * @param name the Korean name, such as {@code 삼성전자}
 * @param market {@code KOSPI} or {@code KOSDAQ}
 * @param type {@code STOCK}, {@code ETF} or {@code ETN}
 * @param basePriceWon the price that the day's limits are measured from, in won; 0 where the file has none
 * @param halted whether trading is halted
 * @param onNxt whether it trades on NXT
 */
public record ListedIssue(
        String symbol, String name, String market, String type, long basePriceWon, boolean halted, boolean onNxt) {
    /** What the market's rules take it for: an ETN is an exchange-traded product, too. */
    public IssueKind kind() {
        return type.equals("STOCK") ? IssueKind.STOCK : IssueKind.ETF;
    }

    ListedIssue withNxt(boolean trades) {
        return new ListedIssue(symbol, name, market, type, basePriceWon, halted, trades);
    }
}
