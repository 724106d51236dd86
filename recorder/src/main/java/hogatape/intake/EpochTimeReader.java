package hogatape.intake;

/** Times as numbers since the epoch, with a fraction or without. What is finer than a nanosecond is left out. */
final class EpochTimeReader implements TimeReader {
    private static final int MOST_DIGITS = 19;

    private final long unitNanos;

    EpochTimeReader(long unitNanos) {
        this.unitNanos = unitNanos;
    }

    @Override
    public long read(String text) throws UnreadableTimeException {
        String time = text.strip();
        int point = time.indexOf('.');
        int whole = point < 0 ? time.length() : point;
        try {
            long nanos = Math.multiplyExact(number(text, time, 0, whole), unitNanos);
            long digit = unitNanos;
            for (int at = whole + 1; at < time.length(); at++) {
                digit /= 10;
                nanos += digit * number(text, time, at, at + 1);
            }
            return nanos;
        } catch (ArithmeticException e) {
            throw new UnreadableTimeException(RowProblem.Kind.LARGE_NUMBER, text);
        }
    }

    private static long number(String text, String time, int from, int to) throws UnreadableTimeException {
        long value = 0;
        for (int at = from; at < to; at++) {
            int digit = time.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                throw new UnreadableTimeException(RowProblem.Kind.NO_NUMBER, text);
            }
            value = value * 10 + digit;
        }
        if (to == from || to - from > MOST_DIGITS || value < 0) {
            throw new UnreadableTimeException(RowProblem.Kind.NO_NUMBER, text);
        }
        return value;
    }
}
