package hogatape.market;

import hogatape.message.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Values that hold from a day on, by key: the latest that began is the one that counts. */
final class DatedRows<T> {
    private final Map<String, TreeMap<LocalDate, T>> values = new TreeMap<>();

    /** Adds a value. Returns whether the key had none from that day yet. */
    boolean add(String key, LocalDate from, T value) {
        return values.computeIfAbsent(key, first -> new TreeMap<>()).putIfAbsent(from, value) == null;
    }

    /** The value that holds on a day, or null where none does. */
    T at(String key, LocalDate day) {
        var entry = values.getOrDefault(key, new TreeMap<>()).floorEntry(day);
        return entry == null ? null : entry.getValue();
    }

    /** The value that was known first, or null where none is. */
    T first(String key) {
        var entry = values.getOrDefault(key, new TreeMap<>()).firstEntry();
        return entry == null ? null : entry.getValue();
    }

    /** The value that holds on a day; where there is none, {@code what} and the first day stand in the error. */
    T known(String key, LocalDate day, Supplier<String> what) {
        T value = at(key, day);
        if (value == null) {
            TreeMap<LocalDate, T> dated = values.get(key);
            throw new IllegalArgumentException(
                    dated == null
                            ? Messages.text("%s of %s is not known.", what.get(), day)
                            : Messages.text(
                                    "%s of %s is not known; the table begins on %s.",
                                    what.get(), day, dated.firstKey()));
        }
        return value;
    }

    Set<String> keys() {
        return values.keySet();
    }

    /** All values that hold on a day, by their keys. */
    List<T> allAt(LocalDate day) {
        List<T> all = new ArrayList<>();
        for (String key : values.keySet()) {
            T value = at(key, day);
            if (value != null) {
                all.add(value);
            }
        }
        return all;
    }
}
