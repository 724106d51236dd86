package hogatape.journal.command;

import hogatape.message.Messages;
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
            return Messages.text("%s with %d fields", tr, width);
        }
    }

    /** A digest of all values of a field, in the order of the tape. */
    record FieldDigest(int index, String element, String digest) {}

    /** What was not decoded for one reason. */
    record Undecoded(String tr, int width, String reason, long count, long firstSequence, String first) {
        String name() {
            String named = tr.isEmpty() ? Messages.text("no TR") : tr;
            return (width == 0 ? named : Messages.text("%s with %d fields", named, width)) + ", " + reason;
        }
    }

    /** How this report differs from an earlier one of the same journal, each a line; nothing where it does not. */
    List<String> differencesFrom(AuditReport earlier) {
        List<String> lines = new ArrayList<>();
        if (!journal.equals(earlier.journal)) {
            lines.add(Messages.text("another journal: %s then, %s now", earlier.journal, journal));
        }
        if (frames != earlier.frames) {
            lines.add(Messages.text("frames: %d then, %d now", earlier.frames, frames));
        }
        Map<String, Table> before = new HashMap<>();
        earlier.tables.forEach(table -> before.put(table.name(), table));
        for (Table table : tables) {
            compare(before.remove(table.name()), table, lines);
        }
        before.values()
                .forEach(table ->
                        lines.add(Messages.text("%s: %d records then, none now", table.name(), table.records)));
        Map<String, Long> leftBefore = new HashMap<>();
        earlier.undecoded.forEach(each -> leftBefore.put(each.name(), each.count));
        for (Undecoded each : undecoded) {
            long then = leftBefore.getOrDefault(each.name(), 0L);
            leftBefore.remove(each.name());
            if (then != each.count) {
                lines.add(Messages.text("not decoded, %s: %d then, %d now", each.name(), then, each.count));
            }
        }
        leftBefore.forEach(
                (name, count) -> lines.add(Messages.text("not decoded, %s: %d then, %d now", name, count, 0)));
        return lines;
    }

    private static void compare(Table then, Table now, List<String> lines) {
        if (then == null) {
            lines.add(Messages.text("%s: none then, %d records now", now.name(), now.records));
            return;
        }
        if (then.records != now.records) {
            lines.add(Messages.text("%s: %d records then, %d now", now.name(), then.records, now.records));
        }
        for (FieldDigest field : now.fields) {
            FieldDigest before = then.fields.get(field.index);
            if (!before.element.equals(field.element)) {
                lines.add(Messages.text(
                        "%s, field %d: named '%s' then, '%s' now",
                        now.name(), field.index, before.element, field.element));
            }
            if (!before.digest.equals(field.digest)) {
                lines.add(Messages.text("%s, field %d (%s): other values", now.name(), field.index, field.element));
            }
        }
    }
}
