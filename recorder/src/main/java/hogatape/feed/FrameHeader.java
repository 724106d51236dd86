package hogatape.feed;

import java.nio.charset.StandardCharsets;

/** The first three parts of a data frame, {@code 0|TR|NNN|}. Reused from frame to frame. */
final class FrameHeader {
    private static final int MAX_TR_LENGTH = 16;
    private static final int MAX_COUNT_DIGITS = 3;

    private static final int USUAL_LENGTH = 15;
    /** What follows a TR of eight letters in a frame of one record: {@code |001|}. */
    private static final long USUAL_COUNT = 0x7C3130307CL;

    private int trFrom;
    private int trTo;
    private int count;
    private int body;

    /**
     * Reads the header of a frame of one record if it has the usual form, with a TR of eight bytes.
     *
     * @return whether it has; the TR is not looked at
     */
    boolean readUsual(byte[] buffer, int from, int to) {
        if (to - from <= USUAL_LENGTH
                || ((long) FieldParser.LONG.get(buffer, from + 8) >>> 16 & 0xFFFFFFFFFFL) != USUAL_COUNT) {
            return false;
        }
        trFrom = from + 2;
        trTo = trFrom + 8;
        count = 1;
        body = from + USUAL_LENGTH;
        return true;
    }

    /**
     * Reads the header of a frame whose first two bytes are known.
     *
     * @return whether there is a TR of letters and digits and a record count of one to three digits, above zero
     */
    boolean read(byte[] buffer, int from, int to) {
        trFrom = from + 2;
        trTo = trFrom;
        while (trTo < to && trTo - trFrom <= MAX_TR_LENGTH && FieldParser.isLetterOrDigit(buffer[trTo])) {
            trTo++;
        }
        int length = trTo - trFrom;
        if (length == 0 || length > MAX_TR_LENGTH || trTo == to || buffer[trTo] != '|') {
            return false;
        }
        int at = trTo + 1;
        count = 0;
        while (at < to && at - trTo <= MAX_COUNT_DIGITS && buffer[at] >= '0' && buffer[at] <= '9') {
            count = count * 10 + buffer[at++] - '0';
        }
        body = at + 1;
        return count > 0 && at < to && buffer[at] == '|';
    }

    /** The TR as a number, its first letter lowest; 0 for a TR of another length than the broker's eight letters. */
    long trKey(byte[] buffer) {
        return trTo - trFrom == 8 ? (long) FieldParser.LONG.get(buffer, trFrom) : 0;
    }

    /** The TR in a new string. */
    String tr(byte[] buffer) {
        return new String(buffer, trFrom, trTo - trFrom, StandardCharsets.US_ASCII);
    }

    int count() {
        return count;
    }

    /** Where the fields begin. */
    int body() {
        return body;
    }
}
