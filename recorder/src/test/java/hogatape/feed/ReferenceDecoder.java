package hogatape.feed;

import hogatape.feed.Undecoded.Reason;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The decoder as one would write it down without a thought of speed: strings, split, patterns. What it makes of a frame
 * folds into a number, to be compared with what {@link FrameDecoder} makes of it.
 */
final class ReferenceDecoder {
    private static final Pattern HEADER = Pattern.compile("([A-Za-z0-9]{1,16})\\|([0-9]{1,3})\\|");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,12}");
    private static final Pattern LONG_CODE = Pattern.compile("[A-Za-z0-9]{6,12}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,16}(\\.[0-9]{1,2}0*)?");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]");
    private static final Pattern CHARACTER = Pattern.compile("[A-Za-z0-9]?");

    private final Layouts layouts = Layouts.builtIn();
    private long fold;
    private int records;

    long decode(byte[] buffer, int offset, int length) {
        fold = 0;
        records = 0;
        String text = new String(buffer, offset, length, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("{")) {
            data(text);
        }
        return fold;
    }

    /** The sound records of the last frame. */
    int records() {
        return records;
    }

    private void data(String text) {
        if (!text.startsWith("0|") && !text.startsWith("1|")) {
            undecoded(Reason.NOT_A_FRAME, 0, -1, -1);
            return;
        }
        Matcher header = HEADER.matcher(text).region(2, text.length());
        if (!header.lookingAt() || Integer.parseInt(header.group(2)) == 0) {
            undecoded(Reason.BROKEN_HEADER, 0, -1, -1);
        } else if (text.charAt(0) == '1') {
            undecoded(Reason.ENCRYPTED, 0, -1, -1);
        } else if (!layouts.trs().contains(header.group(1))) {
            undecoded(Reason.UNKNOWN_TR, 0, -1, -1);
        } else {
            fields(
                    header.group(1),
                    Integer.parseInt(header.group(2)),
                    text.substring(header.end()).split("\\^", -1));
        }
    }

    private void fields(String tr, int count, String[] fields) {
        int width = fields.length / count;
        if (width * count != fields.length) {
            undecoded(Reason.UNEVEN, 0, -1, -1);
        } else if (width > FrameDecoder.MAX_WIDTH) {
            undecoded(Reason.TOO_WIDE, width, -1, -1);
        } else if (layouts.find(tr, width) == null) {
            undecoded(Reason.TOO_NARROW, width, -1, -1);
        } else if (layouts.all().stream()
                .filter(known -> known.tr().equals(tr) && known.width() < width && width % known.width() == 0)
                .anyMatch(known -> !layouts.find(tr, width).isKnown() && areRecords(known, width, fields))) {
            undecoded(Reason.WRONG_COUNT, width, -1, -1);
        } else {
            Layout layout = layouts.find(tr, width);
            int sure = layouts.sure(tr, layout.kind()).width();
            for (int record = 0; record < count; record++) {
                record(layout, sure, fields, record);
            }
        }
    }

    private static boolean areRecords(Layout known, int width, String[] fields) {
        for (int part = known.width(); part < width; part += known.width()) {
            if (!LONG_CODE.matcher(fields[part]).matches()
                    || value(known.type(1), fields[part + 1]) == FeedRecord.NO_VALUE) {
                return false;
            }
        }
        return true;
    }

    private void record(Layout layout, int sure, String[] fields, int record) {
        int first = record * layout.width();
        if (!CODE.matcher(fields[first]).matches()) {
            undecoded(Reason.UNSOUND_FIELD, layout.width(), record, 0);
            return;
        }
        long[] values = new long[layout.width()];
        for (int field = 1; field < values.length; field++) {
            FieldType type = layout.type(field);
            values[field] = value(type, fields[first + field]);
            boolean vital = type != FieldType.TEXT && (type != FieldType.TIME || field == 1);
            if (values[field] == FeedRecord.NO_VALUE && field < sure && vital) {
                undecoded(Reason.UNSOUND_FIELD, layout.width(), record, field);
                return;
            }
        }
        records++;
        fold = with(fold, fields[first].hashCode());
        fold = with(fold, record);
        for (int field = 1; field < values.length; field++) {
            fold = with(fold, values[field]);
        }
    }

    private static long value(FieldType type, String text) {
        return switch (type) {
            case WHOLE -> text.isEmpty() ? 0 : whole(text);
            case TEXT -> whole(text);
            case DECIMAL ->
                text.isEmpty()
                        ? 0
                        : DECIMAL.matcher(text).matches()
                                ? new BigDecimal(text).movePointRight(2).longValueExact()
                                : FeedRecord.NO_VALUE;
            case TIME ->
                TIME.matcher(text).matches()
                        ? Integer.parseInt(text.substring(0, 2)) * 3600L
                                + Integer.parseInt(text.substring(2, 4)) * 60L
                                + Integer.parseInt(text.substring(4))
                        : FeedRecord.NO_VALUE;
            case CHARACTER ->
                CHARACTER.matcher(text).matches() ? text.isEmpty() ? ' ' : text.charAt(0) : FeedRecord.NO_VALUE;
            case CODE -> FeedRecord.NO_VALUE;
        };
    }

    private static long whole(String text) {
        return WHOLE.matcher(text).matches() ? Long.parseLong(text) : FeedRecord.NO_VALUE;
    }

    private void undecoded(Reason reason, int width, int record, int field) {
        fold = foldUndecoded(fold, reason, width, record, field);
    }

    static long foldUndecoded(long fold, Reason reason, int width, int record, int field) {
        return with(with(with(with(fold, reason.ordinal() + 1), width), record), field);
    }

    static long foldRecord(long fold, FeedRecord record) {
        fold = with(fold, record.symbol().hashCode());
        fold = with(fold, record.record());
        for (int field = 1; field < record.width(); field++) {
            fold = with(fold, record.value(field));
        }
        return fold;
    }

    private static long with(long fold, long value) {
        return (fold ^ value) * 0x9E3779B97F4A7C15L + (fold >>> 29);
    }
}
