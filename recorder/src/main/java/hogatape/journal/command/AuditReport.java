package hogatape.journal.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a decoder made of a tape, by TR and width. Kept as JSON, it shows later what a change of the decoder changes.
 *
 * @param journal the journal's identity
 * @param frames messages on the tape, whatever they hold
 * @param controls the JSON messages among them
 */
record AuditReport(String journal, long frames, long controls, List<Table> tables, List<Undecoded> undecoded) {
    /** The records of a TR and width. */
    record Table(String tr, int width, boolean known, long records, List<FieldDigest> fields) {
        String name() {
            return tr + " with " + width + " fields";
        }
    }

    /** A digest of all values of a field, in the order of the tape. */
    record FieldDigest(int index, String element, String digest) {}

    /** What was not decoded for one reason. */
    record Undecoded(String tr, int width, String reason, long count, long firstSequence, String first) {
        String name() {
            return (tr.isEmpty() ? "no TR" : tr) + (width == 0 ? "" : " with " + width + " fields") + ", " + reason;
        }
    }

    /** How this report differs from an earlier one of the same journal, each a line; nothing where it does not. */
    List<String> differencesFrom(AuditReport earlier) {
        List<String> lines = new ArrayList<>();
        if (!journal.equals(earlier.journal)) {
            lines.add("another journal: " + earlier.journal + " then, " + journal + " now");
        }
        if (frames != earlier.frames) {
            lines.add("frames: " + earlier.frames + " then, " + frames + " now");
        }
        Map<String, Table> before = new HashMap<>();
        earlier.tables.forEach(table -> before.put(table.name(), table));
        for (Table table : tables) {
            compare(before.remove(table.name()), table, lines);
        }
        before.values().forEach(table -> lines.add(table.name() + ": " + table.records + " records then, none now"));
        Map<String, Long> leftBefore = new HashMap<>();
        earlier.undecoded.forEach(each -> leftBefore.put(each.name(), each.count));
        for (Undecoded each : undecoded) {
            long then = leftBefore.getOrDefault(each.name(), 0L);
            leftBefore.remove(each.name());
            if (then != each.count) {
                lines.add("not decoded, " + each.name() + ": " + then + " then, " + each.count + " now");
            }
        }
        leftBefore.forEach((name, count) -> lines.add("not decoded, " + name + ": " + count + " then, 0 now"));
        return lines;
    }

    private static void compare(Table then, Table now, List<String> lines) {
        if (then == null) {
            lines.add(now.name() + ": none then, " + now.records + " records now");
            return;
        }
        if (then.records != now.records) {
            lines.add(now.name() + ": " + then.records + " records then, " + now.records + " now");
        }
        for (FieldDigest field : now.fields) {
            FieldDigest before = then.fields.get(field.index);
            if (!before.element.equals(field.element)) {
                lines.add(now.name() + ", field " + field.index + ": named '" + before.element + "' then, '"
                        + field.element + "' now");
            }
            if (!before.digest.equals(field.digest)) {
                lines.add(now.name() + ", field " + field.index + " (" + field.element + "): other values");
            }
        }
    }
}
