package hogatape.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hogatape.backtest.JourneyStep;
import hogatape.backtest.OrderJourney;
import hogatape.backtest.WorldResult;
import java.util.Comparator;
import java.util.List;

/** The journeys of a few orders of a world that tell most: those that rested longest in a moving queue. */
final class Journeys {
    private static final int ORDERS = 30;
    private static final int STEPS = 400;

    private Journeys() {}

    static ArrayNode of(WorldResult world, long originNanos) {
        ArrayNode journeys = JsonNodeFactory.instance.arrayNode();
        world.orders().stream()
                .filter(order ->
                        order.arrivalNanos() != OrderJourney.NEVER && order.queueOnArrival() != OrderJourney.NO_QUEUE)
                .sorted(Comparator.<OrderJourney>comparingInt(order -> -weight(order))
                        .thenComparingLong(OrderJourney::id))
                .limit(ORDERS)
                .sorted(Comparator.comparingLong(OrderJourney::id))
                .forEach(order -> journeys.add(journey(order, originNanos)));
        return journeys;
    }

    /** An order that filled tells more than one that did not, and one that lost a race more than both. */
    private static int weight(OrderJourney order) {
        return Math.min(order.steps().size(), 100)
                + (order.filled() > 0 ? 100 : 0)
                + (order.flags().contains(OrderJourney.Flag.CANCEL_RACE_LOST) ? 100 : 0);
    }

    private static ObjectNode journey(OrderJourney order, long origin) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", order.id());
        node.put("words", order.request().toString());
        node.put("state", OrderOutcomes.end(order).words);
        node.put("size", order.size());
        node.put("filled", order.filled());
        node.put("arrival", Times.since(origin, order.arrivalNanos()));
        node.put("queue", order.queueOnArrival());
        ArrayNode kinds = node.putArray("kind");
        ArrayNode times = node.putArray("t");
        ArrayNode queues = node.putArray("ahead");
        ArrayNode sizes = node.putArray("shares");
        ArrayNode sequences = node.putArray("sequence");
        ArrayNode details = node.putArray("detail");
        List<JourneyStep> steps = order.steps();
        Thinned kept =
                Thinned.of(steps.size(), STEPS / 4, i -> i, i -> steps.get(i).queueAhead());
        int next = 0;
        for (int i = 0; i < steps.size(); i++) {
            JourneyStep step = steps.get(i);
            boolean thin = next < kept.kept().length && kept.kept()[next] == i;
            next += thin ? 1 : 0;
            if (thin || step.kind() != JourneyStep.Kind.QUEUE) {
                kinds.add(step.kind().name());
                times.add(Times.since(origin, step.exchangeNanos()));
                queues.add(step.queueAhead());
                sizes.add(step.size());
                sequences.add(step.sequence());
                details.add(step.detail());
            }
        }
        return node;
    }
}
