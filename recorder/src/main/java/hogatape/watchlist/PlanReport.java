package hogatape.watchlist;

import hogatape.journal.Gap.Subscribed;
import hogatape.journal.Payload;
import hogatape.market.TimeSpan;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints the plan of a day, for people and for scripts. Keys are counted from 1, as in the credentials file. */
public final class PlanReport {
    private static final int SYMBOLS_A_LINE = 10;

    private final SubscriptionPlan plan;
    private final boolean tradingDay;

    private record DayJson(
            String day,
            boolean tradingDay,
            int keys,
            int limit,
            int tooMany,
            List<StepJson> steps,
            List<Subscribed> neverWanted) {}

    private record StepJson(
            String at,
            List<PlaceJson> release,
            List<PlaceJson> subscribe,
            List<Integer> subscribed,
            List<Subscribed> leftOut) {}

    private record PlaceJson(int key, String tr, String symbol) {}

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
        List<StepJson> steps = plan.steps().stream()
                .map(step -> new StepJson(
                        TimeSpan.timeText(step.nanoOfDay()),
                        places(step, Change.Kind.RELEASE),
                        places(step, Change.Kind.SUBSCRIBE),
                        loads(step.allocation()),
                        step.allocation().leftOut()))
                .toList();
        DayJson day = new DayJson(
                plan.day().toString(),
                tradingDay,
                plan.capacity().keys(),
                plan.capacity().limit(),
                plan.tooMany(),
                steps,
                neverWanted());
        return new String(Payload.write(day), StandardCharsets.UTF_8);
    }

    /** A table: a line for each key, TR and time of day, its symbols behind. */
    public void print(PrintWriter out) {
        out.printf(
                "%s, %s, %s trading day; room for %s%n",
                plan.day(),
                plan.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                tradingDay ? "a" : "no",
                plan.capacity());
        out.printf("Where places are free, a subscription begins a minute early and ends a minute late.%n");
        for (SubscriptionPlan.Step step : plan.steps()) {
            String time = TimeSpan.timeText(step.nanoOfDay());
            out.printf("%n%-8s  %s%n", time, subscribed(step.allocation()));
            groups(step).forEach((head, symbols) -> printSymbols(out, head, symbols));
        }
        if (!neverWanted().isEmpty()) {
            out.printf("%nnever wanted on this day, for the venue is closed at its times: %s%n", names(neverWanted()));
        }
        out.printf(
                "%n%s%n",
                plan.tooMany() == 0
                        ? "Everything fits."
                        : "Not everything fits: " + plan.tooMany() + " too many at the worst.");
    }

    /** The symbols of a step by the words that they have in common. */
    private Map<String, List<String>> groups(SubscriptionPlan.Step step) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Change change : step.changes()) {
            String sign = change.kind() == Change.Kind.SUBSCRIBE ? "+" : "-";
            String head = String.format(
                    Locale.ROOT,
                    "key %d  %s %s %s",
                    change.key() + 1,
                    sign,
                    change.issue().tr(),
                    spans(change.issue()));
            groups.computeIfAbsent(head, first -> new ArrayList<>())
                    .add(change.issue().symbol());
        }
        for (Subscribed issue : step.allocation().leftOut()) {
            groups.computeIfAbsent("left out " + issue.tr() + " " + spans(issue), first -> new ArrayList<>())
                    .add(issue.symbol());
        }
        return groups;
    }

    private static void printSymbols(PrintWriter out, String head, List<String> symbols) {
        for (int from = 0; from < symbols.size(); from += SYMBOLS_A_LINE) {
            List<String> line = symbols.subList(from, Math.min(symbols.size(), from + SYMBOLS_A_LINE));
            out.printf("          %-34s  %s%n", head, String.join(" ", line));
        }
    }

    private String subscribed(Allocation allocation) {
        List<Integer> loads = loads(allocation);
        List<String> texts = new ArrayList<>();
        for (int key = 0; key < loads.size(); key++) {
            texts.add("key " + (key + 1) + ": " + loads.get(key));
        }
        String leftOut = allocation.leftOut().isEmpty()
                ? ""
                : ", left out: " + allocation.leftOut().size();
        return "subscribed: " + allocation.issues().size() + " (" + String.join(", ", texts) + ")" + leftOut;
    }

    private static List<Integer> loads(Allocation allocation) {
        List<Integer> loads = new ArrayList<>();
        for (int key = 0; key < allocation.capacity().keys(); key++) {
            loads.add(allocation.on(key).size());
        }
        return loads;
    }

    private static List<PlaceJson> places(SubscriptionPlan.Step step, Change.Kind kind) {
        return step.changes().stream()
                .filter(change -> change.kind() == kind)
                .map(change -> new PlaceJson(
                        change.key() + 1, change.issue().tr(), change.issue().symbol()))
                .toList();
    }

    /** When an issue is wanted; nothing where it was subscribed before and no longer is on the list. */
    private String spans(Subscribed issue) {
        return plan.spans().entrySet().stream()
                .filter(entry -> entry.getKey().issue().equals(issue))
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry ->
                        entry.getKey().always() ? "always" : entry.getValue().toString())
                .collect(Collectors.joining(","));
    }

    private List<Subscribed> neverWanted() {
        return plan.spans().entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> entry.getKey().issue())
                .toList();
    }

    private static String names(List<Subscribed> issues) {
        return issues.stream().map(issue -> issue.tr() + " " + issue.symbol()).collect(Collectors.joining(", "));
    }
}
