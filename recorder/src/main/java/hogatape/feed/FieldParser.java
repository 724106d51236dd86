package hogatape.feed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads the text of a field as a value, eight bytes at a time. Every method looks at {@code buffer[from]} up to before
 * {@code buffer[to]} and at the {@value #REACH} bytes before {@code to}, which therefore must exist: a field of a frame
 * always has the frame's header before it.
 */
final class FieldParser {
    /** How many bytes before the end of a field are loaded, however short the field is. */
    static final int REACH = 8;

    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long UNSOUND = FeedRecord.NO_VALUE;
    private static final long ZEROS = 0x3030303030303030L;
    private static final long ABOVE_NINE = 0x7676767676767676L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long TWO_UPPERMOST = 0xFFFF000000000000L;
    private static final long FIVE_LOWEST = 0x000000FFFFFFFFFFL;
    private static final int MAX_DIGITS = 18;

    private FieldParser() {}

    /** The value of a field of any type but {@link FieldType#CODE}; {@link FeedRecord#NO_VALUE} if it is unsound. */
    static long parse(FieldType type, byte[] buffer, int from, int to) {
        return switch (type) {
            case WHOLE -> whole(buffer, from, to);
            case DECIMAL -> hundredths(buffer, from, to);
            case TIME -> secondOfDay(buffer, from, to);
            case CHARACTER -> character(buffer, from, to);
            case TEXT -> from == to ? UNSOUND : whole(buffer, from, to);
            case CODE -> UNSOUND;
        };
    }

    /** A whole number, {@code -?digits}; 0 if empty. */
    static long whole(byte[] buffer, int from, int to) {
        if (from == to) {
            return 0;
        }
        if (buffer[from] == '-') {
            long magnitude = digits(buffer, from + 1, to);
            return magnitude == UNSOUND ? UNSOUND : -magnitude;
        }
        return digits(buffer, from, to);
    }

    /** The same for a field of up to seven letters in the lower bytes of a word, the first lowest. */
    static long whole(long word, int bits) {
        if (bits == 0) {
            return 0;
        }
        long magnitude = soundNumber((word ^ ZEROS) << 64 - bits);
        if (magnitude != UNSOUND || (byte) word != '-' || bits == 8) {
            return magnitude;
        }
        magnitude = soundNumber((word >>> 8 ^ ZEROS) << 72 - bits);
        return magnitude == UNSOUND ? UNSOUND : -magnitude;
    }

    /** A decimal number in hundredths; 0 if empty. */
    static long hundredths(byte[] buffer, int from, int to) {
        if (from == to) {
            return 0;
        }
        boolean negative = buffer[from] == '-';
        int first = negative ? from + 1 : from;
        if (to - first >= 4 && to - first <= 8 && buffer[to - 3] == '.') {
            // The digits before the point move up by one and take its place.
            long word = (long) LONG.get(buffer, to - 8);
            long magnitude = upToEight(word & TWO_UPPERMOST | (word & FIVE_LOWEST) << 8, to - first - 1);
            return negative && magnitude != UNSOUND ? -magnitude : magnitude;
        }
        int point = first;
        while (point < to && buffer[point] != '.') {
            point++;
        }
        long whole = digits(buffer, first, point);
        long fraction = point == to ? 0 : fraction(buffer, point + 1, to);
        if (whole == UNSOUND || fraction == UNSOUND || point - first > MAX_DIGITS - 2) {
            return UNSOUND;
        }
        long magnitude = whole * 100 + fraction;
        return negative ? -magnitude : magnitude;
    }

    /** The second of the day of a time {@code HHMMSS}. */
    static long secondOfDay(byte[] buffer, int from, int to) {
        if (to - from != 6) {
            return UNSOUND;
        }
        long time = digits(buffer, from, to);
        long hour = time / 10_000;
        long minute = time / 100 % 100;
        long second = time % 100;
        return time < 0 || hour > 23 || minute > 59 || second > 59 ? UNSOUND : hour * 3600 + minute * 60 + second;
    }

    /** The code of a letter or digit; a space if empty. */
    static long character(byte[] buffer, int from, int to) {
        if (from == to) {
            return ' ';
        }
        return to - from == 1 && isLetterOrDigit(buffer[from]) ? buffer[from] : UNSOUND;
    }

    static boolean isLetterOrDigit(byte b) {
        return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }

    private static long fraction(byte[] buffer, int from, int to) {
        if (from == to) {
            return UNSOUND;
        }
        long fraction = 0;
        for (int i = from; i < to; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9 || i >= from + 2 && digit != 0) {
                return UNSOUND;
            }
            fraction = i < from + 2 ? fraction * 10 + digit : fraction;
        }
        return to - from == 1 ? fraction * 10 : fraction;
    }

    /** One to eighteen digits. */
    private static long digits(byte[] buffer, int from, int to) {
        int length = to - from;
        if (length - 1 >>> 3 == 0) {
            return upToEight((long) LONG.get(buffer, to - 8), length);
        }
        if (length <= 0 || length > MAX_DIGITS) {
            return UNSOUND;
        }
        long low = upToEight((long) LONG.get(buffer, to - 8), 8);
        long high = digits(buffer, from, to - 8);
        return low == UNSOUND || high == UNSOUND ? UNSOUND : high * 100_000_000 + low;
    }

    /**
     * One to eight digits in the upper bytes of a word, the last digit uppermost. The bytes below belong to what stands
     * before the field and become leading zeros.
     */
    private static long upToEight(long word, int length) {
        int before = 64 - (length << 3);
        return soundNumber(((word ^ ZEROS) >>> before) << before);
    }

    /** The number of eight digits, each a byte, the first lowest; unsound if a byte is above nine. */
    private static long soundNumber(long digits) {
        return areDigits(digits) ? number(digits) : UNSOUND;
    }

    /** Whether no byte is above nine. */
    static boolean areDigits(long digits) {
        return ((digits + ABOVE_NINE | digits) & HIGH_BITS) == 0;
    }

    /** The number of eight digits, each a byte, the first lowest. */
    static long number(long digits) {
        // Pairs of digits, then pairs of pairs, then the two halves.
        digits = digits * 10 + (digits >>> 8);
        return (digits & 0x000000FF000000FFL) * (100 + (1_000_000L << 32))
                        + (digits >>> 16 & 0x000000FF000000FFL) * (1 + (10_000L << 32))
                >>> 32;
    }
}
