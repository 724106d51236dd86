package hogatape.intake;

import hogatape.message.Messages;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/**
 * The rows that are not taken, counted and kept in a file of CSV with the columns {@code file,line,reason,text}. The file
 * is made with the first of them; where one stands there, those are added that it does not hold yet, so that an import that is tried
 * again leaves each once. The text keeps every byte.
 */
final class Rejects implements Closeable {
    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    static final List<String> HEADER = List.of("file", "line", "reason", "text");

    private final Path path;
    private final EarlierRejects earlier;
    private final Map<RowProblem.Kind, Long> kinds = new LinkedHashMap<>();
    private final Map<RowProblem.Kind, String> withoutValues = new EnumMap<>(RowProblem.Kind.class);
    private final StringBuilder row = new StringBuilder();
    private String torn;
    private Writer writer;
    private long count;

    private Rejects(Path path, EarlierRejects earlier) {
        this.path = path;
        this.earlier = earlier;
        torn = earlier.torn();
    }

    /**
     * Opens a file that is there, or is made with the first row.
     *
     * @throws ImportException if something else stands in its place
     */
    static Rejects open(Path path) throws IOException {
        return new Rejects(path, EarlierRejects.in(path));
    }

    void add(Path file, long line, RowProblem problem, String text) throws IOException {
        count++;
        kinds.merge(problem.kind(), 1L, Long::sum);
        String place = bytewise(file.toAbsolutePath().normalize().toString());
        try {
            if (!earlier.hold(place, line, text)) {
                write(place, line, reason(problem), text);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** In English. Those without values are as many as rows where lines of another log stand in between. */
    private String reason(RowProblem problem) {
        return problem.values().isEmpty()
                ? withoutValues.computeIfAbsent(
                        problem.kind(), kind -> bytewise(kind.sentence().english()))
                : bytewise(problem.sentence().english());
    }

    private void write(String file, long line, String reason, String text) throws IOException {
        if (writer == null) {
            begin();
        }
        row.setLength(0);
        FORMAT.printRecord(row, file, line, reason, text);
        if (!torn.isEmpty() && row.indexOf(torn) == 0) {
            torn = "";
        }
        writer.append(row);
    }

    private void begin() throws IOException {
        Files.createDirectories(path.getParent());
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        writer = Channels.newWriter(channel, StandardCharsets.ISO_8859_1);
        channel.truncate(earlier.end()).position(earlier.end());
        if (earlier.end() == 0) {
            FORMAT.printRecord(writer, HEADER.toArray());
        }
    }

    /** Writes a row again that an import was killed in, and of which no more has come. */
    private void putBackTorn(Writer end) throws IOException {
        if (!torn.isEmpty()) {
            boolean quoted = torn.chars().filter(letter -> letter == '"').count() % 2 != 0;
            end.append(torn).append(quoted ? "\"\n" : "\n");
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
        return kinds.entrySet().stream()
                .map(entry -> new ImportResult.Rejected(entry.getKey().sentence(), entry.getValue()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        try {
            if (writer != null) {
                try (Writer closing = writer) {
                    putBackTorn(closing);
                }
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }
}
