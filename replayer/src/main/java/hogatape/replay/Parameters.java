package hogatape.replay;

import hogatape.market.SeoulTime;
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
            throw new IllegalArgumentException(strategy.getClass().getSimpleName() + " has no parameter '" + name
                    + "'; " + listed(strategy) + ".");
        }
        if (Modifier.isStatic(field.getModifiers()) || Modifier.isFinal(field.getModifiers())) {
            throw new IllegalArgumentException("the field of "
                    + field.getDeclaringClass().getName() + " is static or final; a parameter is neither.");
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
            throw new IllegalArgumentException("its type " + type.getName() + " is none that a parameter may have: "
                    + READERS.keySet().stream()
                            .map(Class::getSimpleName)
                            .sorted(Comparator.comparing(String::toLowerCase))
                            .collect(Collectors.joining(", "))
                    + " or an enum.");
        }
        try {
            return reader.apply(value.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + value + "' is no time of day; write it as 09:00 or 15:20:30.", e);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + value + "' is no " + type.getSimpleName() + ".", e);
        }
    }

    private static Object truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("'" + text + "' is neither true nor false.");
        }
        return Boolean.valueOf(text);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is none of " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    private static String listed(Strategy strategy) {
        Map<String, Field> fields = of(strategy);
        if (fields.isEmpty()) {
            return "it has none at all";
        }
        return fields.values().stream()
                .map(field -> line(strategy, field))
                .collect(Collectors.joining("; ", "it has ", ""));
    }

    private static String line(Strategy strategy, Field field) {
        try {
            String meaning = field.getAnnotation(Parameter.class).value();
            return field.getName() + " (" + field.getType().getSimpleName() + ", default " + field.get(strategy)
                    + (meaning.isEmpty() ? "" : ": " + meaning) + ")";
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("made accessible before", e);
        }
    }
}
