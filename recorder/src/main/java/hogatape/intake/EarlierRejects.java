package hogatape.intake;

import hogatape.message.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows that a file of rejects holds from earlier imports. Asked about the rows of one imported file after the other, it
 * keeps those of the one at hand alone, eight bytes each.
 */
final class EarlierRejects {
    private static final CSVFormat FORMAT =
            Rejects.FORMAT.builder().setLenientEof(true).get();
    private static final int LONGEST_ROW = 3 * Lines.LONGEST;

    private final Path path;
    private final MessageDigest digest = sha256();
    /** Where the rows of each imported file stand, from the first to behind the last; others may stand between. */
    private final Map<String, Range> byFile = new HashMap<>();

    private long end;
    private String torn = "";
    private String file = "";
    private long[] keys = {};
    private int count;

    private record Range(long from, long until) {
        Range and(Range other) {
            return new Range(Math.min(from, other.from), Math.max(until, other.until));
        }
    }

    private EarlierRejects(Path path) {
        this.path = path;
    }

    /**
     * Looks through a file of rejects; it need not be there.
     *
     * @throws ImportException if something else stands in its place
     */
    static EarlierRejects in(Path path) throws IOException {
        EarlierRejects rejects = new EarlierRejects(path);
        if (Files.exists(path) && Files.size(path) > 0) {
            rejects.findEnd();
            rejects.findFiles();
        }
        return rejects;
    }

    private void findEnd() throws IOException {
        boolean quoted = false;
        byte[] buffer = new byte[1 << 16];
        try (InputStream stream = Files.newInputStream(path)) {
            long passed = 0;
            for (int length = stream.read(buffer); length > 0; length = stream.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    quoted ^= buffer[i] == '"';
                    if (buffer[i] == '\n' && !quoted) {
                        end = passed + i + 1;
                    }
                }
                passed += length;
            }
            if (end == 0 || passed - end > LONGEST_ROW) {
                throw noRejects();
            }
            torn = read(end, (int) (passed - end));
        }
    }

    private String read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try (FileChannel channel = FileChannel.open(path)) {
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                continue;
            }
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }

    private void findFiles() throws IOException {
        String[] last = {""};
        long[] since = {0};
        walk(new Range(0, end), (row, at) -> {
            if (at == 0 && !row.toList().equals(Rejects.HEADER)) {
                throw new UncheckedIOException(noRejects());
            }
            if (!row.get(0).equals(last[0])) {
                stands(last[0], since[0], at);
                last[0] = row.get(0);
                since[0] = at;
            }
        });
        stands(last[0], since[0], end);
    }

    private void stands(String ofFile, long from, long until) {
        byFile.merge(ofFile, new Range(from, until), Range::and);
    }

    /** Where the last whole row ends. */
    long end() {
        return end;
    }

    /** What stands behind it: a row that was being written when its import was killed; empty as a rule. */
    String torn() {
        return torn;
    }

    /** Whether a row stands there already, whatever it was rejected for; the texts have a character a byte. */
    boolean hold(String ofFile, long line, String text) throws IOException {
        if (!file.equals(ofFile)) {
            take(ofFile);
        }
        return Arrays.binarySearch(keys, 0, count, key(Long.toString(line), text)) >= 0;
    }

    private void take(String ofFile) throws IOException {
        file = ofFile;
        count = 0;
        Range range = byFile.get(ofFile);
        if (range != null) {
            walk(range, (row, at) -> {
                if (row.get(0).equals(ofFile) && row.size() == Rejects.HEADER.size()) {
                    keys = count < keys.length ? keys : Arrays.copyOf(keys, 2 * count + 64);
                    keys[count++] = key(row.get(1), row.get(3));
                }
            });
            Arrays.sort(keys, 0, count);
        }
    }

    /** Bits of a digest: two rows of a file do not share them by chance. */
    private long key(String line, String text) {
        byte[] bytes = digest.digest((line + ',' + text).getBytes(StandardCharsets.ISO_8859_1));
        return ByteBuffer.wrap(bytes).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private void walk(Range range, ObjLongConsumer<CSVRecord> consumer) throws IOException {
        try (FileChannel channel = FileChannel.open(path).position(range.from);
                Reader reader = Channels.newReader(channel, StandardCharsets.ISO_8859_1);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            for (CSVRecord row : parser) {
                long at = range.from + row.getCharacterPosition();
                if (at >= range.until) {
                    return;
                }
                consumer.accept(row, at);
            }
        } catch (UncheckedIOException e) {
            throw noRejects();
        }
    }

    private ImportException noRejects() {
        return new ImportException(Messages.text(
                "'%s' is no file of rejected rows, and those of this import are to be kept there; move it, or choose another --out.",
                path));
    }
}
