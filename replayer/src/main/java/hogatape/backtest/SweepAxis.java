package hogatape.backtest;

import hogatape.message.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A parameter of a strategy and the values that a sweep gives it.
 *
 * @param name the parameter
 * @param values as {@code --set} would have them, in their order
 */
public record SweepAxis(String name, List<String> values) {
    private static final int MOST = 10_000;

    /**
     * Reads {@code name=from:to:step}, both ends included, or {@code name=a,b,c}.
     *
     * @throws IllegalArgumentException with a sentence, if the text is neither
     */
    public static SweepAxis parse(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0 || equals == text.length() - 1) {
            throw wrong(text);
        }
        String name = text.substring(0, equals).strip();
        String values = text.substring(equals + 1);
        String[] range = values.split(":", -1);
        if (range.length == 1) {
            List<String> listed = List.of(values.split(",", -1)).stream()
                    .map(String::strip)
                    .distinct()
                    .toList();
            if (listed.contains("")) {
                throw wrong(text);
            }
            return new SweepAxis(name, listed);
        }
        if (range.length != 3) {
            throw wrong(text);
        }
        try {
            return new SweepAxis(
                    name,
                    steps(
                            text,
                            new BigDecimal(range[0].strip()),
                            new BigDecimal(range[1].strip()),
                            new BigDecimal(range[2].strip())));
        } catch (NumberFormatException e) {
            throw wrong(text);
        }
    }

    private static List<String> steps(String text, BigDecimal from, BigDecimal to, BigDecimal step) {
        if (step.signum() <= 0 || to.compareTo(from) < 0) {
            throw new IllegalArgumentException(
                    Messages.text("'%s' is no sweep: the step is above 0, and the end not below the beginning.", text));
        }
        List<String> values = new ArrayList<>();
        for (BigDecimal value = from; value.compareTo(to) <= 0; value = value.add(step)) {
            if (values.size() == MOST) {
                throw new IllegalArgumentException(
                        Messages.text("'%s' has more than %s values; take a larger step.", text, MOST));
            }
            values.add(value.toPlainString());
        }
        return List.copyOf(values);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(Messages.text(
                "'%s' is no sweep; write it as name=from:to:step, such as size=10:50:10, or as name=a,b,c.", text));
    }
}
