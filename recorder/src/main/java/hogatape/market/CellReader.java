package hogatape.market;

import hogatape.message.Sentence;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads single cells of a user's table; what cannot be read is an error of its row. */
public final class CellReader {
    private CellReader() {}

    /**
     * A cell made a value.
     *
     * @param form tells what it should have been, behind "write"
     * @throws TableException if the parser cannot read it; it names the column
     */
    public static <T> T read(TableFile.Row row, String column, Function<String, T> parser, Supplier<Sentence> form)
            throws TableException {
        try {
            return parser.apply(row.get(column));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw row.error(Sentence.of("%s '%s' cannot be read; write %s.", column, row.get(column), form.get()));
        }
    }

    /** A percentage as billionths: {@code 0.0140527} is 140,527. */
    static long billionths(String percent) {
        try {
            return new BigDecimal(percent).movePointRight(7).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("'" + percent + "' percent is finer than a billionth.", e);
        }
    }
}
