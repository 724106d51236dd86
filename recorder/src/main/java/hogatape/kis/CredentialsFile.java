package hogatape.kis;

import hogatape.message.Sentence;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a file of credentials. Nothing that stands in the file goes into a message, also not what a library says of it:
 * a line in the wrong place may be a secret.
 */
final class CredentialsFile {
    private static final String KEY = "app_key";
    private static final String SECRET = "app_secret";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path file;

    private CredentialsFile(Path file) {
        this.file = file;
    }

    static List<Credentials> read(Path path) throws KisException {
        CredentialsFile file = new CredentialsFile(path);
        List<Credentials> credentials = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        // The parser counts a last line only when it ends.
        try (CSVParser rows = FORMAT.parse(new StringReader(file.text() + "\n"))) {
            boolean header = true;
            int keyColumn = 0;
            for (CSVRecord row : rows) {
                if (header) {
                    keyColumn = file.keyColumn(row);
                    header = false;
                } else {
                    credentials.add(file.credentials(row, keyColumn, rows.getCurrentLineNumber(), keys));
                }
            }
        } catch (KisException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new KisException(Sentence.of(
                    "The credentials file '%s' is no CSV table; write a line %s,%s and a line for each key.",
                    path, KEY, SECRET));
        }
        if (credentials.isEmpty()) {
            throw new KisException(Sentence.of(
                    "The credentials file '%s' holds no key; write a line %s,%s and a line for each key.",
                    path, KEY, SECRET));
        }
        return List.copyOf(credentials);
    }

    private String text() throws KisException {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            // A file system without such permissions has none that could be too wide.
            if (view != null && !OWNER.containsAll(view.readAttributes().permissions())) {
                throw new KisException(Sentence.of(
                        "The credentials file '%s' may be read or changed by others than its owner; say: chmod 600 '%s'.",
                        file, file));
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new KisException(Sentence.of(
                    "The credentials file '%s' does not exist; write one, or set %s and %s.",
                    file, Credentials.KEY_VARIABLE, Credentials.SECRET_VARIABLE));
        } catch (KisException e) {
            throw e;
        } catch (IOException e) {
            throw new KisException(Sentence.of(
                    "The credentials file '%s' cannot be read (%s); check its permissions.", file, e.toString()));
        }
    }

    private int keyColumn(CSVRecord header) throws KisException {
        List<String> columns = header.toList();
        if (columns.equals(List.of(KEY, SECRET)) || columns.equals(List.of(SECRET, KEY))) {
            return columns.indexOf(KEY);
        }
        throw new KisException(Sentence.of(
                "The credentials file '%s', first line: the columns are not %s,%s; write that above the keys.",
                file, KEY, SECRET));
    }

    private Credentials credentials(CSVRecord row, int keyColumn, long line, Set<String> keys) throws KisException {
        if (row.size() != 2 || row.get(0).isEmpty() || row.get(1).isEmpty()) {
            throw new KisException(Sentence.of(
                    "The credentials file '%s', line %d: an appkey and its secret should stand here, with a comma between.",
                    file, line));
        }
        if (!keys.add(row.get(keyColumn))) {
            throw new KisException(Sentence.of(
                    "The credentials file '%s', line %d: the appkey stands further up too; each has one session, "
                            + "take out one.",
                    file, line));
        }
        return new Credentials(row.get(keyColumn), row.get(1 - keyColumn));
    }
}
