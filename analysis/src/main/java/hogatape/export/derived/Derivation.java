package hogatape.export.derived;

import hogatape.export.DataSet;
import hogatape.export.TableDays;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import java.time.Duration;

/** What can be made of a tape, and the name of the table that it goes to. Immutable. */
public final class Derivation {
    private final String table;
    private final Beginning beginning;
    /** Whether a day's rows follow from that day's records, so that a day need not be made again when the tape goes on. */
    private final boolean dayByDay;

    /** Begins a table. */
    private interface Beginning {
        DerivedTable<?> begin(DataSet data, TableDays days);
    }

    private Derivation(String table, boolean dayByDay, Beginning beginning) {
        this.dayByDay = dayByDay;
        this.table = table;
        this.beginning = beginning;
    }

    /**
     * Bars of a length of time, from midnight on.
     *
     * @throws IllegalArgumentException with a sentence, unless it is above 0 and at most a day
     */
    public static Derivation barsOf(Duration time) {
        long nanos = checked(time);
        String name = "bars_" + text(time);
        return new Derivation(
                name,
                true,
                (data, days) ->
                        new BarTable(name, bar -> false, now -> SeoulTime.nanoOfDay(now) / nanos, nanos, data, days));
    }

    /**
     * Bars of a number of shares.
     *
     * @throws IllegalArgumentException with a sentence, unless it is above 0
     */
    public static Derivation barsOf(long shares) {
        if (shares <= 0) {
            throw new IllegalArgumentException(
                    Messages.text("a bar of so many shares never ends; write a number above 0."));
        }
        String name = "bars_" + shares + "_shares";
        return new Derivation(
                name, true, (data, days) -> new BarTable(name, bar -> bar.volume >= shares, now -> 0, 0, data, days));
    }

    /** Spread, depth, microprice and order-flow imbalance of each book. */
    public static Derivation imbalance() {
        return new Derivation(ImbalanceTable.IMBALANCE.name(), true, ImbalanceTable::new);
    }

    /**
     * The books that are known at each of many times.
     *
     * @throws IllegalArgumentException with a sentence, unless the time between them is above 0 and at most a day
     */
    public static Derivation gridOf(Duration between) {
        long nanos = checked(between);
        String name = "grid_" + text(between);
        return new Derivation(name, false, (data, days) -> new GridTable(name, nanos, data, days));
    }

    /** The name of the table and of its folder. */
    public String table() {
        return table;
    }

    /** Whether days that are done can be left out; a grid goes on over midnight while the tape does. */
    boolean isDayByDay() {
        return dayByDay;
    }

    /** Begins the table: what is returned takes the tape. */
    DerivedTable<?> begin(DataSet data, TableDays days) {
        return beginning.begin(data, days);
    }

    private static long checked(Duration time) {
        if (time.isNegative() || time.isZero() || time.toNanos() > SeoulTime.DAY_NANOS) {
            throw new IllegalArgumentException(Messages.text("it must be above 0 and at most a day."));
        }
        return time.toNanos();
    }

    /** The shortest way to write a length of time: {@code 90s}, {@code 1m}, {@code 500ms}. */
    private static String text(Duration time) {
        long millis = time.toMillis();
        if (millis % 3_600_000 == 0) {
            return millis / 3_600_000 + "h";
        }
        return millis % 60_000 == 0 ? millis / 60_000 + "m" : millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }
}
