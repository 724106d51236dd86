package hogatape.backtest;

import hogatape.account.TradingAccount;
import hogatape.market.Costs;
import hogatape.market.Venue;
import hogatape.strategy.Fill;
import hogatape.strategy.FillRule;
import hogatape.strategy.NewOrder;
import hogatape.strategy.OrderState;
import java.util.ArrayList;
import java.util.List;

/** Books fills into the account when the strategy hears of them, and keeps what is told of them. */
final class FillBook {
    private final World world;
    private final TradingAccount account;
    private final EnteredOrders orders;
    private final boolean kept;
    private final List<FillRecord> fills = new ArrayList<>();
    private final List<PositionPoint> positions = new ArrayList<>();
    private int count;
    private long shares;

    /** A fill as the exchange told it, with the best prices of that moment. */
    record Seen(
            long size,
            long priceHundredths,
            boolean maker,
            FillRule rule,
            long exchangeNanos,
            long sequence,
            String session,
            long queueBefore,
            long bidWon,
            long askWon) {}

    /**
     * No fills yet.
     *
     * @param kept whether more than their sums is wanted
     */
    FillBook(World world, TradingAccount account, EnteredOrders orders, boolean kept) {
        this.world = world;
        this.account = account;
        this.orders = orders;
        this.kept = kept;
    }

    void told(WorldOrder order, Seen fill) {
        NewOrder request = order.request();
        Venue venue = request.venue();
        String symbol = request.symbol();
        Costs costs = account.onFill(order, fill.size(), fill.priceHundredths(), fill.maker());
        order.filled += fill.size();
        if (order.filled >= order.size) {
            order.state = OrderState.FILLED;
        } else {
            orders.holdForAmendments(order);
        }
        count++;
        shares += fill.size();
        if (kept) {
            keep(order, fill, costs, ++order.fills);
        }
        world.traded(symbol, venue);
        world.tell(new Fill(
                order,
                fill.size(),
                fill.priceHundredths(),
                fill.maker(),
                fill.rule(),
                fill.exchangeNanos(),
                fill.sequence(),
                costs.totalWon()));
    }

    private void keep(WorldOrder order, Seen fill, Costs costs, int number) {
        NewOrder request = order.request();
        Venue venue = request.venue();
        String symbol = request.symbol();
        long position = account.position(symbol);
        positions.add(new PositionPoint(world.tapeNanos(), symbol, position));
        fills.add(new FillRecord(
                order.id(),
                number,
                venue,
                symbol,
                request.side(),
                fill.exchangeNanos(),
                world.tapeNanos(),
                fill.sequence(),
                fill.session(),
                fill.size(),
                fill.priceHundredths(),
                fill.maker(),
                fill.rule(),
                fill.queueBefore(),
                fill.bidWon(),
                fill.askWon(),
                costs.feeWon(),
                costs.commissionWon(),
                costs.taxWon(),
                position,
                false));
    }

    /** How many there were. */
    int count() {
        return count;
    }

    /** The shares of all of them. */
    long shares() {
        return shares;
    }

    /** A position changed without a fill. */
    void adjusted(long tapeNanos, String symbol) {
        positions.add(new PositionPoint(tapeNanos, symbol, account.position(symbol)));
    }

    List<PositionPoint> positions() {
        return List.copyOf(positions);
    }

    /** The fills, those near a gap marked. */
    List<FillRecord> fills(List<GapSpan> gaps) {
        return fills.stream()
                .map(fill -> GapLog.isNear(gaps, fill.symbol(), fill.exchangeNanos()) ? fill.nearAGap() : fill)
                .toList();
    }
}
