package hogatape.export.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of a column in one batch, each once, numbered in the order in which they came. */
public final class Texts {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    int number(String text) {
        Integer number = numbers.get(text);
        if (number == null) {
            number = texts.size();
            numbers.put(text, number);
            texts.add(text);
        }
        return number;
    }

    /** How many there are. */
    public int size() {
        return texts.size();
    }

    /** The text of a number. */
    public String text(int number) {
        return texts.get(number);
    }

    void clear() {
        numbers.clear();
        texts.clear();
    }
}
