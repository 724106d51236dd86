package hogatape.replay;

import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import hogatape.strategy.Parameter;
import hogatape.strategy.Strategy;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of a strategy that its user may set. */
final class Parameters {
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            int.class, Integer::valueOf,
            long.class, Long::valueOf,
            double.class, Double::valueOf,
            boolean.class, Parameters::truth,
            String.class, text -> text,
            Duration.class, SeoulTime::parseDuration,
            LocalTime.class, LocalTime::parse);

    private Parameters() {}

    /**
     * Sets one.
     *
     * @throws IllegalArgumentException with a sentence, if the strategy has none of that name, or not of that type
     */
    static void set(Strategy strategy, String name, String value) {
        Field field = of(strategy).get(name);
        if (field == null) {
            throw new IllegalArgumentException(Messages.text(
                    "%s has no parameter '%s'; %s.", strategy.getClass().getSimpleName(), name, listed(strategy)));
        }
        if (Modifier.isStatic(field.getModifiers()) || Modifier.isFinal(field.getModifiers())) {
            throw new IllegalArgumentException(Messages.text(
                    "the field of %s is static or final; a parameter is neither.",
                    field.getDeclaringClass().getName()));
        }
        try {
            field.set(strategy, read(field.getType(), value));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("made accessible before", e);
        }
    }

    private static Map<String, Field> of(Strategy strategy) {
        Map<String, Field> fields = new TreeMap<>();
        for (Class<?> type = strategy.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Parameter.class)) {
                    field.setAccessible(true);
                    fields.putIfAbsent(field.getName(), field);
                }
            }
        }
        return fields;
    }

    private static Object read(Class<?> type, String value) {
        Function<String, Object> reader = type.isEnum() ? text -> constant(type, text) : READERS.get(type);
        if (reader == null) {
            throw new IllegalArgumentException(Messages.text(
                    "its type %s is none that a parameter may have: %s or an enum.",
                    type.getName(),
                    READERS.keySet().stream()
                            .map(Class::getSimpleName)
                            .sorted(Comparator.comparing(String::toLowerCase))
                            .collect(Collectors.joining(", "))));
        }
        try {
            return reader.apply(value.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    Messages.text("'%s' is no time of day; write it as 09:00 or 15:20:30.", value), e);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Messages.text("'%s' is no %s.", value, type.getSimpleName()), e);
        }
    }

    private static Object truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(Messages.text("'%s' is neither true nor false.", text));
        }
        return Boolean.valueOf(text);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        Messages.text("'%s' is none of %s.", text, Arrays.toString(type.getEnumConstants()))));
    }

    private static String listed(Strategy strategy) {
        Map<String, Field> fields = of(strategy);
        if (fields.isEmpty()) {
            return Messages.text("it has none at all");
        }
        return Messages.text(
                "it has %s",
                fields.values().stream().map(field -> line(strategy, field)).collect(Collectors.joining("; ")));
    }

    private static String line(Strategy strategy, Field field) {
        try {
            String meaning = field.getAnnotation(Parameter.class).value();
            String type = field.getType().getSimpleName();
            return meaning.isEmpty()
                    ? Messages.text("%s (%s, default %s)", field.getName(), type, field.get(strategy))
                    : Messages.text("%s (%s, default %s: %s)", field.getName(), type, field.get(strategy), meaning);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("made accessible before", e);
        }
    }
}
