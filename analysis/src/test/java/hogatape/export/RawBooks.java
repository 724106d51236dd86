package hogatape.export;

import hogatape.feed.FrameEncoder;
import hogatape.market.SeoulTime;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What rows should hold, made from the text of the frames with {@code split} and this class's own knowledge of the
 * specification: nothing of it comes from the decoder or from the table of columns. Every day
 * of the tape is without a gap.
 */
final class RawBooks {
    private static final int SURE_FIELDS = 59;

    private RawBooks() {}

    /** The rows of what was recorded, each column as text; null for none. */
    static List<Map<String, String>> rows(List<Tape.Recorded> recorded) {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> heard = new HashSet<>();
        for (Tape.Recorded frame : recorded) {
            String[] parts = frame.text().split("\\|", 4);
            int count = Integer.parseInt(parts[2]);
            List<String> fields = Arrays.asList(parts[3].split("\\^", -1));
            int width = fields.size() / count;
            for (int record = 0; record < count; record++) {
                Map<String, String> row =
                        row(frame, parts[1], record, fields.subList(record * width, (record + 1) * width));
                String day = Long.toString(SeoulTime.epochDay(frame.wallNanos()));
                row.put("after_gap", "" + heard.add(day + " " + row.get("tr") + " " + row.get("symbol")));
                rows.add(row);
            }
        }
        return rows;
    }

    /** Where rows differ, a line a value; empty if they are the same, their columns and order too. */
    static List<String> differences(List<Map<String, String>> expected, List<Map<String, String>> actual) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            Map<String, String> row = expected.get(i);
            Map<String, String> other = actual.get(i);
            if (!List.copyOf(row.keySet()).equals(List.copyOf(other.keySet()))) {
                differences.add("row " + i + " has the columns " + other.keySet());
            }
            for (String column : row.keySet()) {
                if (!Objects.equals(row.get(column), other.get(column))) {
                    differences.add(
                            "row " + i + ": " + column + " is " + other.get(column) + " instead of " + row.get(column));
                }
            }
        }
        if (expected.size() != actual.size()) {
            differences.add(actual.size() + " rows instead of " + expected.size());
        }
        return differences;
    }

    private static Map<String, String> row(Tape.Recorded frame, String tr, int record, List<String> f) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("tr", tr);
        row.put("symbol", f.get(0));
        row.put("receive_time", Long.toString(frame.wallNanos()));
        row.put("receive_ns", Long.toString(frame.wallNanos()));
        String time = f.get(1);
        row.put("exchange_time", time.substring(0, 2) + ":" + time.substring(2, 4) + ":" + time.substring(4));
        row.put("sequence", Long.toString(frame.sequence()));
        row.put("record", Integer.toString(record));
        row.put("connection", Integer.toString(frame.connection()));
        row.put("width", Integer.toString(f.size()));
        row.put("hour_class", textOrNull(f.get(2)));
        List<String> names = new ArrayList<>();
        for (String name : List.of("ask_price_", "bid_price_", "ask_size_", "bid_size_")) {
            for (int level = 1; level <= 10; level++) {
                names.add(name + level);
            }
        }
        names.addAll(List.of(
                "total_ask_size",
                "total_bid_size",
                "overtime_total_ask_size",
                "overtime_total_bid_size",
                "expected_price",
                "expected_size",
                "expected_volume",
                "expected_change",
                "expected_change_sign",
                "expected_change_rate",
                "accumulated_volume",
                "total_ask_size_change",
                "total_bid_size_change",
                "overtime_total_ask_size_change",
                "overtime_total_bid_size_change"));
        for (int i = 0; i < names.size(); i++) {
            row.put(
                    names.get(i),
                    names.get(i).equals("expected_change_rate") ? cents(f.get(i + 3)) : whole(f.get(i + 3)));
        }
        row.put("deal_class", textOrNull(f.get(58)));
        boolean krx =
                tr.equals("H0NXASP0") && f.size() == 65 || tr.equals("H0STASP0") && (f.size() == 62 || f.size() == 63);
        middle(row, "krx", krx ? f.subList(59, 62) : null);
        middle(row, "nxt", tr.equals("H0NXASP0") && f.size() == 65 ? f.subList(62, 65) : null);
        row.put("expected_venue", null);
        // Of the 63 fields of the KRX book the last has no name yet.
        int named = !krx ? SURE_FIELDS : f.size() == 63 ? 62 : f.size();
        row.put("unnamed_fields", f.size() == named ? null : String.join("^", f.subList(named, f.size())));
        row.put("after_gap", null);
        return row;
    }

    private static void middle(Map<String, String> row, String venue, List<String> f) {
        row.put(venue + "_middle_price", f == null ? null : cents(f.get(0)));
        row.put(venue + "_middle_size", f == null ? null : whole(f.get(1)));
        row.put(venue + "_middle_class", f == null ? null : textOrNull(f.get(2)));
    }

    private static String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String whole(String text) {
        return text.isEmpty() ? "0" : Long.toString(Long.parseLong(text));
    }

    private static String cents(String text) {
        return new BigDecimal(text.isEmpty() ? "0" : text).setScale(2).toPlainString();
    }

    /** The fields of a book in which each number differs, so that a column read from the wrong place shows. */
    static List<String> fields(String symbol, int width, int first) {
        List<String> fields = new ArrayList<>(List.of(symbol, "090030", "0"));
        for (int index = fields.size(); index < width; index++) {
            fields.add(Integer.toString(first + index));
        }
        fields.set(50, "-" + first);
        fields.set(51, "5");
        fields.set(52, "-4.56");
        fields.set(54, "-17");
        fields.set(58, "0");
        for (int middle = SURE_FIELDS; middle + 2 < width; middle += 3) {
            fields.set(middle, first + ".5");
            fields.set(middle + 2, "1");
        }
        return fields;
    }

    /** The text of a frame of these records. */
    @SafeVarargs
    static String frame(String tr, List<String>... records) {
        FrameEncoder encoder = new FrameEncoder().begin(tr);
        for (List<String> record : records) {
            encoder.beginRecord();
            record.forEach(encoder::field);
        }
        return new String(encoder.toBytes(), StandardCharsets.UTF_8);
    }

    static List<String> with(List<String> fields, int index, String text) {
        List<String> changed = new ArrayList<>(fields);
        changed.set(index, text);
        return changed;
    }
}
