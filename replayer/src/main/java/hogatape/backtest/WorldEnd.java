package hogatape.backtest;

import hogatape.account.TradingAccount;
import hogatape.message.Sentence;
import hogatape.strategy.OrderState;
import java.util.ArrayList;
import java.util.List;

/** What stands at the end of a world. */
final class WorldEnd {
    private WorldEnd() {}

    static AccountEnd of(TradingAccount account, WorldAccount valued) {
        // Asking for equity values what is held.
        long equityWon = valued.equityWon();
        List<PositionEnd> positions = account.symbols().stream()
                .map(symbol -> new PositionEnd(
                        symbol,
                        account.position(symbol),
                        account.averagePriceHundredths(symbol),
                        account.markHundredths(symbol)))
                .toList();
        return new AccountEnd(
                account.startCashWon(),
                account.cashWon(),
                positions,
                account.realisedWon(),
                account.unrealisedWon(),
                account.costs().feeWon(),
                account.costs().commissionWon(),
                account.costs().taxWon(),
                equityWon);
    }

    /** What only the run knows, a sentence each. */
    static List<Sentence> warnings(List<WorldOrder> orders, List<Sentence> notes) {
        List<Sentence> warnings = new ArrayList<>(notes);
        long sent =
                orders.stream().filter(order -> order.state == OrderState.SENT).count();
        if (sent > 0) {
            warnings.add(Sentence.of("Of %d orders no answer came before the tape ended.", sent));
        }
        return List.copyOf(warnings);
    }
}
