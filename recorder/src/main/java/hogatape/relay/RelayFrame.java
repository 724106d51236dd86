package hogatape.relay;

import hogatape.journal.SubscriptionKey;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a data frame is about, read as far as a relay must.
 *
 * @param tr the TR
 * @param encrypted whether nobody can tell the issue
 * @param symbols the issue codes of its records; none where it is encrypted
 */
record RelayFrame(String tr, boolean encrypted, Set<String> symbols) {
    private static final String ONE = "001";

    /** Reads a frame; null where it is none. */
    static RelayFrame of(byte[] buffer, int offset, int length) {
        int tr = next(buffer, offset, offset + length, '|');
        int count = next(buffer, tr, offset + length, '|');
        int body = next(buffer, count, offset + length, '|');
        if (body < 0) {
            return null;
        }
        String name = text(buffer, tr, count - 1);
        if (buffer[offset] == '1') {
            return new RelayFrame(name, true, Set.of());
        }
        if (text(buffer, count, body - 1).equals(ONE)) {
            int end = next(buffer, body, offset + length, '^');
            return new RelayFrame(name, false, Set.of(text(buffer, body, end < 0 ? offset + length : end - 1)));
        }
        return new RelayFrame(name, false, several(text(buffer, count, body - 1), text(buffer, body, offset + length)));
    }

    /** The first field of each record, as far as the count can be right. */
    private static Set<String> several(String count, String body) {
        List<String> fields = List.of(body.split("\\^", -1));
        int records = count.matches("[0-9]{1,3}") ? Integer.parseInt(count) : 1;
        Set<String> symbols = new LinkedHashSet<>();
        if (records < 1 || fields.size() % records != 0) {
            symbols.add(fields.get(0));
            return symbols;
        }
        int width = fields.size() / records;
        for (int record = 0; record < records; record++) {
            symbols.add(fields.get(record * width));
        }
        return symbols;
    }

    /** Whether anybody asked for it. */
    boolean isIn(Set<SubscriptionKey> interest) {
        return encrypted
                ? interest.stream().anyMatch(key -> key.tr().equals(tr))
                : symbols.stream().anyMatch(symbol -> interest.contains(new SubscriptionKey(tr, symbol)));
    }

    private static int next(byte[] buffer, int from, int end, char delimiter) {
        for (int at = from; from >= 0 && at < end; at++) {
            if (buffer[at] == delimiter) {
                return at + 1;
            }
        }
        return -1;
    }

    private static String text(byte[] buffer, int from, int end) {
        return new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
