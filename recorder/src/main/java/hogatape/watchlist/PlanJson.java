package hogatape.watchlist;

import hogatape.journal.Payload;
import hogatape.journal.SubscriptionKey;
import hogatape.market.TimeSpan;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The plan of a day as JSON. Keys are counted from 1. */
final class PlanJson {
    private PlanJson() {}

    private record DayJson(
            String day,
            boolean tradingDay,
            int keys,
            int limit,
            int tooMany,
            List<StepJson> steps,
            List<SubscriptionKey> neverWanted) {}

    private record StepJson(
            String at,
            List<PlaceJson> release,
            List<PlaceJson> subscribe,
            List<Integer> subscribed,
            List<SubscriptionKey> leftOut) {}

    private record PlaceJson(int key, String tr, String symbol) {}

    static String of(SubscriptionPlan plan, boolean tradingDay) {
        DayJson day = new DayJson(
                plan.day().toString(),
                tradingDay,
                plan.capacity().keys(),
                plan.capacity().limit(),
                plan.tooMany(),
                plan.steps().stream().map(PlanJson::step).toList(),
                plan.neverWanted());
        return new String(Payload.write(day), StandardCharsets.UTF_8);
    }

    private static StepJson step(SubscriptionPlan.Step step) {
        return new StepJson(
                TimeSpan.timeText(step.nanoOfDay()),
                places(step, Change.Kind.RELEASE),
                places(step, Change.Kind.SUBSCRIBE),
                step.allocation().loads(),
                step.allocation().leftOut());
    }

    private static List<PlaceJson> places(SubscriptionPlan.Step step, Change.Kind kind) {
        return step.changes().stream()
                .filter(change -> change.kind() == kind)
                .map(change -> new PlaceJson(
                        change.key() + 1, change.issue().tr(), change.issue().symbol()))
                .toList();
    }
}
