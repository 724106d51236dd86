package hogatape.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hogatape.backtest.FillRecord;
import hogatape.backtest.WorldResult;
import hogatape.strategy.Side;
import java.math.BigDecimal;
import java.util.List;

/**
 * The fills of an issue as marks of a plot. Where they are more than a plot can show, those of a side within a stretch of
 * time are one mark at their average price, which says of how many it is made.
 */
final class FillMarks {
    private static final int MARKS = 1_500;
    private static final int STRETCHES = 500;

    private FillMarks() {}

    static ObjectNode of(WorldResult world, Issue issue, long originNanos) {
        List<FillRecord> fills = world.fills().stream()
                .filter(fill -> Issue.of(fill).equals(issue))
                .toList();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("of", fills.size());
        for (Side side : Side.values()) {
            Marks marks = new Marks(node.putObject(side == Side.BUY ? "buy" : "sell"), originNanos);
            List<FillRecord> one =
                    fills.stream().filter(fill -> fill.side() == side).toList();
            if (!one.isEmpty()) {
                marks.addAll(one, fills.size() <= MARKS);
            }
        }
        return node;
    }

    private static final class Marks {
        private final long origin;
        private final ArrayNode times;
        private final ArrayNode prices;
        private final ArrayNode sizes;
        private final ArrayNode counts;
        private final ArrayNode orders;
        private final ArrayNode makers;

        Marks(ObjectNode node, long origin) {
            this.origin = origin;
            times = node.putArray("t");
            prices = node.putArray("p");
            sizes = node.putArray("size");
            counts = node.putArray("n");
            orders = node.putArray("order");
            makers = node.putArray("maker");
        }

        void addAll(List<FillRecord> fills, boolean each) {
            long first = fills.get(0).exchangeNanos();
            long length = Math.max(1, (fills.get(fills.size() - 1).exchangeNanos() - first) / STRETCHES + 1);
            for (int from = 0, to; from < fills.size(); from = to) {
                long stretch = (fills.get(from).exchangeNanos() - first) / length;
                to = from + 1;
                while (!each && to < fills.size() && (fills.get(to).exchangeNanos() - first) / length == stretch) {
                    to++;
                }
                add(fills.subList(from, to));
            }
        }

        private void add(List<FillRecord> fills) {
            long size = 0;
            long value = 0;
            long made = 0;
            for (FillRecord fill : fills) {
                size += fill.size();
                value += fill.size() * fill.priceHundredths();
                made += fill.maker() ? fill.size() : 0;
            }
            times.add(Times.since(origin, fills.get(0).exchangeNanos()));
            prices.add(BigDecimal.valueOf(value / size, 2).stripTrailingZeros());
            sizes.add(size);
            counts.add(fills.size());
            orders.add(fills.get(0).order());
            makers.add(2 * made >= size ? 1 : 0);
        }
    }
}
