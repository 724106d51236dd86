package hogatape.tape;

import hogatape.feed.FeedKind;
import hogatape.feed.Field;
import hogatape.feed.FieldType;
import hogatape.feed.Layout;
import hogatape.market.SeoulTime;
import java.util.HashMap;
import java.util.Map;

/**
 * Fills what a record leaves open, as the feed would: the record's own time; totals that are the sums of their levels,
 * and their changes since the issue's book before; the day's volume, which trades raise and later books and trades of the
 * venue carry on. All else is empty or zero. Feed it the records of a tape in their order.
 */
final class FieldDefaults {
    private static final int LEVELS = 10;

    private final Map<String, Traded> tradedByIssue = new HashMap<>();
    private final Map<String, Totals> totalsByIssue = new HashMap<>();

    private record Traded(long day, long volume) {}

    private record Totals(long day, long asks, long bids) {}

    /** The text of every field of the tape's next record: those given by their place, and the others. */
    String[] fill(Layout layout, String symbol, long wallNanos, Map<Integer, String> given) {
        String[] texts = texts(layout, symbol, wallNanos, given);
        remember(layout, symbol, wallNanos, texts);
        return texts;
    }

    /** What {@link #fill} would fill, without going on to the next record. */
    String[] texts(Layout layout, String symbol, long wallNanos, Map<Integer, String> given) {
        Map<String, String> following = following(layout, symbol, wallNanos, given);
        String[] texts = new String[layout.width()];
        for (Field field : layout.fields()) {
            int index = field.index();
            String text = given.get(index);
            if (text == null) {
                text = following.get(field.element());
            }
            texts[index] = text != null ? text : Columns.textByDefault(field);
        }
        texts[0] = given.getOrDefault(0, symbol);
        return texts;
    }

    private Map<String, String> following(Layout layout, String symbol, long wallNanos, Map<Integer, String> given) {
        Map<String, String> texts = new HashMap<>();
        Field second = layout.field(1);
        if (second.type() == FieldType.TIME) {
            int time = SeoulTime.secondOfDay(wallNanos);
            texts.put(second.element(), String.format("%02d%02d%02d", time / 3600, time / 60 % 60, time % 60));
        }
        long day = SeoulTime.epochDay(wallNanos);
        Traded traded = tradedByIssue.get(market(layout, symbol));
        long volume = traded == null || traded.day != day ? 0 : traded.volume;
        if (layout.kind() == FeedKind.BOOK) {
            long asks = sum(layout, "ASKP_RSQN", given);
            long bids = sum(layout, "BIDP_RSQN", given);
            Totals before = totalsByIssue.get(layout.tr() + symbol);
            boolean first = before == null || before.day != day;
            texts.put("TOTAL_ASKP_RSQN", Long.toString(asks));
            texts.put("TOTAL_BIDP_RSQN", Long.toString(bids));
            texts.put("TOTAL_ASKP_RSQN_ICDC", Long.toString(first ? 0 : asks - before.asks));
            texts.put("TOTAL_BIDP_RSQN_ICDC", Long.toString(first ? 0 : bids - before.bids));
            if (number(given.get(layout.indexOf("ANTC_CNPR"))) != 0) {
                texts.put("ANTC_CNTG_VRSS_SIGN", "3");
                texts.put("ANTC_CNTG_PRDY_CTRT", "0.00");
            }
        } else if (layout.kind() == FeedKind.TRADE) {
            volume += number(given.get(layout.indexOf("CNTG_VOL")));
        }
        texts.put("ACML_VOL", Long.toString(volume));
        texts.put("BSOP_DATE", SeoulTime.date(wallNanos).toString().replace("-", ""));
        return texts;
    }

    private void remember(Layout layout, String symbol, long wallNanos, String[] texts) {
        long day = SeoulTime.epochDay(wallNanos);
        if (layout.kind() == FeedKind.BOOK || layout.kind() == FeedKind.TRADE) {
            tradedByIssue.put(market(layout, symbol), new Traded(day, number(texts[layout.indexOf("ACML_VOL")])));
        }
        if (layout.kind() == FeedKind.BOOK) {
            totalsByIssue.put(
                    layout.tr() + symbol,
                    new Totals(
                            day,
                            number(texts[layout.indexOf("TOTAL_ASKP_RSQN")]),
                            number(texts[layout.indexOf("TOTAL_BIDP_RSQN")])));
        }
    }

    /** Books and trades of an issue at one venue: their TRs begin alike. */
    private static String market(Layout layout, String symbol) {
        return layout.tr().substring(0, 4) + symbol;
    }

    private static long sum(Layout layout, String element, Map<Integer, String> given) {
        long sum = 0;
        for (int level = 1; level <= LEVELS; level++) {
            sum += number(given.get(layout.indexOf(element + level)));
        }
        return sum;
    }

    private static long number(String text) {
        return text == null || text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
