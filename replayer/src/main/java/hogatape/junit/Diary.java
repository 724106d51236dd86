package hogatape.junit;

import hogatape.feed.FeedRecord;
import hogatape.journal.Gap;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Notes every callback of a strategy, whichever there are, a line each. */
final class Diary {
    /** What goes beyond is not noted: a diary is read by people. */
    static final int MAX_EVENTS = 100_000;

    private final List<Event> events = new ArrayList<>();
    private StrategyContext context;

    /** Takes the callbacks. */
    Strategy strategy() {
        return (Strategy) Proxy.newProxyInstance(
                Strategy.class.getClassLoader(),
                new Class<?>[] {Strategy.class},
                (proxy, method, arguments) -> callback(proxy, method, arguments));
    }

    List<Event> events() {
        return events;
    }

    private Object callback(Object proxy, Method method, Object[] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "diary";
            };
        }
        long sequence = 0;
        List<String> told = new ArrayList<>();
        for (Object argument : arguments == null ? new Object[0] : arguments) {
            if (argument instanceof StrategyContext given) {
                context = given;
            } else if (argument instanceof FeedRecord record) {
                sequence = record.sequence();
                told.add(RecordLine.of(record));
            } else {
                told.add(value(argument, method));
            }
        }
        if (events.size() < MAX_EVENTS) {
            String text = sequence > 0 ? String.join(" ", told) : (name(method) + " " + String.join(" ", told)).strip();
            events.add(new Event(context.isWarm() ? "warm " + text : text, sequence, context.tapeNanos()));
        }
        return null;
    }

    /** The words of a callback's name: {@code gap start} for {@code onGapStart}. */
    private static String name(Method method) {
        return method.getName()
                .replaceFirst("^on", "")
                .replaceAll("(?<!^)([A-Z])", " $1")
                .toLowerCase(Locale.ROOT);
    }

    private static String value(Object argument, Method method) {
        if (argument instanceof Gap gap) {
            return gap(gap, method.getName().equals("onGapEnd"));
        }
        if (argument instanceof Long nanos && method.getName().equals("onGapEnd")) {
            return "until " + RecordLine.time(nanos);
        }
        return String.valueOf(argument);
    }

    private static String gap(Gap gap, boolean ends) {
        String cause = gap.cause().name().toLowerCase(Locale.ROOT);
        if (ends) {
            return cause;
        }
        return cause + " since " + RecordLine.time(gap.sinceNanos())
                + gap.issues().stream()
                        .map(issue -> " " + issue.tr() + " " + issue.symbol())
                        .collect(Collectors.joining(","));
    }
}
