package hogatape.watchlist;

import hogatape.journal.SubscriptionKey;
import hogatape.market.TimeSpan;
import hogatape.message.Columns;
import hogatape.message.Messages;
import java.io.PrintWriter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints the plan of a day, for people and for scripts. Keys are counted from 1, as in the credentials file. */
public final class PlanReport {
    private static final int HEAD_COLUMNS = 34;
    private static final int SYMBOLS_A_LINE = 10;

    private final SubscriptionPlan plan;
    private final boolean tradingDay;

    /**
     * A report of a plan.
     *
     * @param tradingDay whether the plan's day is one
     */
    public PlanReport(SubscriptionPlan plan, boolean tradingDay) {
        this.plan = plan;
        this.tradingDay = tradingDay;
    }

    /** One JSON document. */
    public String json() {
        return PlanJson.of(plan, tradingDay);
    }

    /** A table: a line for each key, TR and time of day, its symbols behind. */
    public void print(PrintWriter out) {
        out.println(Messages.text(
                tradingDay ? "%s, %s, a trading day; room for %s" : "%s, %s, no trading day; room for %s",
                plan.day(),
                plan.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Messages.locale()),
                plan.capacity()));
        out.println(
                Messages.text("Where places are free, a subscription begins a minute early and ends a minute late."));
        for (SubscriptionPlan.Step step : plan.steps()) {
            String time = TimeSpan.timeText(step.nanoOfDay());
            out.printf("%n%-8s  %s%n", time, subscribed(step.allocation()));
            groups(step).forEach((head, symbols) -> printSymbols(out, head, symbols));
        }
        if (!plan.neverWanted().isEmpty()) {
            out.println();
            out.println(Messages.text(
                    "never wanted on this day, for the venue is closed at its times: %s", names(plan.neverWanted())));
        }
        out.println();
        out.println(
                plan.tooMany() == 0
                        ? Messages.text("Everything fits.")
                        : Messages.text("Not everything fits: %d too many at the worst.", plan.tooMany()));
    }

    /** The symbols of a step by the words that they have in common. */
    private Map<String, List<String>> groups(SubscriptionPlan.Step step) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Change change : step.changes()) {
            String sign = change.kind() == Change.Kind.SUBSCRIBE ? "+" : "-";
            String head = Messages.text(
                    "key %d  %s %s %s", change.key() + 1, sign, change.issue().tr(), spans(change.issue()));
            groups.computeIfAbsent(head, first -> new ArrayList<>())
                    .add(change.issue().symbol());
        }
        for (SubscriptionKey issue : step.allocation().leftOut()) {
            groups.computeIfAbsent(
                            Messages.text("left out %s %s", issue.tr(), spans(issue)), first -> new ArrayList<>())
                    .add(issue.symbol());
        }
        return groups;
    }

    private static void printSymbols(PrintWriter out, String head, List<String> symbols) {
        for (int from = 0; from < symbols.size(); from += SYMBOLS_A_LINE) {
            List<String> line = symbols.subList(from, Math.min(symbols.size(), from + SYMBOLS_A_LINE));
            out.println("          " + Columns.padded(head, HEAD_COLUMNS) + "  " + String.join(" ", line));
        }
    }

    private String subscribed(Allocation allocation) {
        List<Integer> loads = allocation.loads();
        List<String> texts = new ArrayList<>();
        for (int key = 0; key < loads.size(); key++) {
            texts.add(Messages.text("key %d: %d", key + 1, loads.get(key)));
        }
        int subscribed = allocation.issues().size();
        int leftOut = allocation.leftOut().size();
        String keys = String.join(", ", texts);
        return leftOut == 0
                ? Messages.text("subscribed: %d (%s)", subscribed, keys)
                : Messages.text("subscribed: %d (%s), left out: %d", subscribed, keys, leftOut);
    }

    /** When an issue is wanted; nothing where it was subscribed before and no longer is on the list. */
    private String spans(SubscriptionKey issue) {
        return plan.spans().entrySet().stream()
                .filter(entry -> entry.getKey().issue().equals(issue))
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey().always()
                        ? Messages.text("always")
                        : entry.getValue().toString())
                .collect(Collectors.joining(","));
    }

    private static String names(List<SubscriptionKey> issues) {
        return issues.stream().map(issue -> issue.tr() + " " + issue.symbol()).collect(Collectors.joining(", "));
    }
}
