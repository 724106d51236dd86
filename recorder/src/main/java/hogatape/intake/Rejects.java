package hogatape.intake;

import hogatape.message.Messages;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/**
 * The rows that are not taken, counted and kept in a file of CSV with the columns {@code file,line,reason,text}. The file
 * is made with the first of them; where one stands there, they are added to it. The text keeps every byte.
 */
final class Rejects implements Closeable {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    /** Reasons name values; beyond so many different ones the rest is counted together. */
    private static final int REASONS = 20;

    private final Path path;
    private final Map<String, Long> reasons = new LinkedHashMap<>();
    private Writer writer;
    private long count;

    Rejects(Path path) {
        this.path = path;
    }

    void add(Path file, long line, String reason, String text) throws IOException {
        count++;
        // 'the time "x" is …' is one reason, whatever the value.
        String kind = reason.replaceAll("'[^']*' ?", "");
        reasons.merge(reasons.containsKey(kind) || reasons.size() < REASONS ? kind : "others", 1L, Long::sum);
        try {
            if (writer == null) {
                begin();
            }
            FORMAT.printRecord(writer, bytewise(file.toString()), line, bytewise(reason), text);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void begin() throws IOException {
        Files.createDirectories(path.getParent());
        boolean there = Files.exists(path);
        writer = Files.newBufferedWriter(
                path, StandardCharsets.ISO_8859_1, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (!there) {
            FORMAT.printRecord(writer, "file", "line", "reason", "text");
        }
    }

    private ImportException unwritable(IOException e) {
        return new ImportException(
                Messages.text(
                        "'%s', for the rows that are rejected, cannot be written: %s; make room, or choose another --out.",
                        path, e),
                e);
    }

    /** The rejected row's text has a character a byte, and so has the file: the rest must be brought to that too. */
    private static String bytewise(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    long count() {
        return count;
    }

    /** How many were rejected for which reason, in the order in which each was met first. */
    List<ImportResult.Rejected> reasons() {
        return reasons.entrySet().stream()
                .map(entry -> new ImportResult.Rejected(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }
}
