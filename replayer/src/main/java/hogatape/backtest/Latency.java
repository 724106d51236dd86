package hogatape.backtest;

import hogatape.market.SeoulTime;
import hogatape.market.TableException;
import hogatape.market.TableFile;
import hogatape.message.Messages;
import hogatape.message.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** How long something takes on its way: always the same, drawn from a distribution, or drawn from what was measured. */
public final class Latency {
    private static final String COLUMN = "latency_ns";
    private static final String P99 = "p99=";
    /** The standard normal distribution's 99th percentile. */
    private static final double NORMAL_P99 = 2.3263478740408408;
    /** No draw lies further out; one of some thirty thousand would. */
    private static final double MOST_NORMAL = 4;
    /** A minute, far above what an order takes, is taken for an error of units. */
    private static final long MOST_NANOS = 60_000_000_000L;

    private final String text;
    private final long[] values;
    private final double sigma;

    private Latency(String text, double sigma, long... values) {
        this.text = text;
        this.values = values;
        this.sigma = sigma;
    }

    /** Always the same. */
    public static Latency millis(long millis) {
        return new Latency(millis + "ms", 0, millis * 1_000_000);
    }

    /**
     * Reads a latency as options have it: {@code 20ms}; {@code 20ms,p99=80ms}, a log-normal distribution by its median and 99th
     * percentile; or the name of a CSV file with a column {@code latency_ns}, whose values are drawn with equal chances.
     *
     * @throws IllegalArgumentException with a sentence, if the text is none of them
     * @throws TableException if the file is no such table
     */
    public static Latency parse(String text) throws TableException {
        String told = text.strip();
        if (told.endsWith(".csv")) {
            return new Latency(told, 0, recorded(Path.of(told)));
        }
        int comma = told.indexOf(',');
        long median = nanos(comma < 0 ? told : told.substring(0, comma), text);
        if (comma < 0) {
            return new Latency(told, 0, median);
        }
        String tail = told.substring(comma + 1).strip();
        if (!tail.startsWith(P99)) {
            throw wrong(text);
        }
        long p99 = nanos(tail.substring(P99.length()), text);
        if (median <= 0 || p99 < median) {
            throw new IllegalArgumentException(Messages.text(
                    "'%s' is no distribution: its median is above 0 and its p99 not below the median.", text));
        }
        return new Latency(told, StrictMath.log((double) p99 / median) / NORMAL_P99, median);
    }

    private static long[] recorded(Path file) throws TableException {
        List<TableFile.Row> rows = TableFile.read(file, List.of(COLUMN), List.of());
        if (rows.isEmpty()) {
            throw TableFile.error(file.toString(), Sentence.of("the table holds no latency; write one a row."));
        }
        long[] values = new long[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = recorded(rows.get(i));
        }
        return values;
    }

    private static long recorded(TableFile.Row row) throws TableException {
        try {
            long nanos = Long.parseLong(row.get(COLUMN));
            if (nanos >= 0 && nanos <= MOST_NANOS) {
                return nanos;
            }
        } catch (NumberFormatException expected) {
            // The sentence below tells.
        }
        throw row.error(
                Sentence.of("'%s' is no latency; write whole nanoseconds from 0 to a minute.", row.get(COLUMN)));
    }

    private static long nanos(String duration, String text) {
        try {
            long nanos = SeoulTime.parseDuration(duration).toNanos();
            if (nanos <= MOST_NANOS) {
                return nanos;
            }
        } catch (IllegalArgumentException expected) {
            // The sentence below tells.
        }
        throw wrong(text);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(Messages.text(
                "'%s' is no latency; write 20ms (a minute at most), 20ms,p99=80ms, or the name of a .csv with the column %s.",
                text, COLUMN));
    }

    /** Whether every draw gives the same. */
    boolean isConstant() {
        return sigma == 0 && values.length == 1;
    }

    /** A draw, in nanoseconds. */
    long draw(SplittableRandom random) {
        if (sigma == 0) {
            return values.length == 1 ? values[0] : values[random.nextInt(values.length)];
        }
        // Box and Muller's way to a normal draw.
        double normal = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
        return at(Math.min(normal, MOST_NORMAL));
    }

    /** No draw gives more, in nanoseconds. */
    long most() {
        if (sigma > 0) {
            return at(MOST_NORMAL);
        }
        long most = 0;
        for (long value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    private long at(double normal) {
        return (long) (values[0] * StrictMath.exp(sigma * normal));
    }

    /** The latency as options have it. */
    @Override
    public String toString() {
        return text;
    }
}
