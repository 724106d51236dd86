package hogatape.account;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Cash that was traded but has not changed hands yet, by the day on which it does. */
final class Settlements {
    private final NavigableMap<LocalDate, Long> pending = new TreeMap<>();
    private long settledWon;

    Settlements(long settledWon) {
        this.settledWon = settledWon;
    }

    void add(LocalDate day, long won) {
        pending.merge(day, won, Long::sum);
    }

    void addSettled(long won) {
        settledWon += won;
    }

    /** What is due by a day has changed hands. */
    void settle(LocalDate day) {
        while (!pending.isEmpty() && !pending.firstKey().isAfter(day)) {
            settledWon += pending.pollFirstEntry().getValue();
        }
    }

    long settledWon() {
        return settledWon;
    }

    long pendingWon() {
        return pending.values().stream().mapToLong(Long::longValue).sum();
    }
}
