package hogatape.intake;

import hogatape.journal.JournalReader;
import hogatape.journal.RecordKind;
import hogatape.market.SeoulTime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A record of an imported journal. */
record Imported(long sequence, RecordKind kind, String time, String frame) {
    static List<Imported> in(Path journal) throws Exception {
        List<Imported> all = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(journal)) {
            reader.readAll(
                    (sequence, kind, connection, wall, monotonic, buffer, offset, length) -> all.add(new Imported(
                            sequence,
                            kind,
                            SeoulTime.text(wall),
                            new String(buffer, offset, length, StandardCharsets.UTF_8))));
        }
        return all;
    }

    static List<String> framesIn(Path journal) throws Exception {
        return in(journal).stream().map(Imported::frame).toList();
    }

    static List<String> timesIn(Path journal) throws Exception {
        return in(journal).stream().map(Imported::time).toList();
    }
}
