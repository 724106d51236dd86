package hogatape.replay.command;

import hogatape.journal.JournalReader;
import hogatape.message.Messages;
import hogatape.replay.Replayer;
import hogatape.strategy.Strategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small journal as a file or folder, and a test class beside it that replays it and knows the digest. */
final class CaseFile {
    private static final String ZIP = ".zip";
    /** The least that a zip can tell, so that equal cuts are equal files. */
    private static final long ZIP_TIME_MILLIS = 315_532_800_000L;

    private final Path out;
    private final String className;

    private CaseFile(Path out) {
        this.out = out;
        className = className(stem());
    }

    /** What makes the journal of a case in a new folder. */
    interface Filling {
        void into(Path journal) throws IOException;
    }

    /**
     * A case that is not there yet.
     *
     * @throws IOException if its file, or its test, is there
     */
    static CaseFile free(Path out) throws IOException {
        CaseFile file = new CaseFile(out.toAbsolutePath().normalize());
        for (Path each : List.of(file.out, file.test())) {
            if (Files.exists(each)) {
                throw new IOException(Messages.text(
                        "There is a file at '%s' already, and nothing is overwritten; choose another name.", each));
            }
        }
        return file;
    }

    /** Where the test stands. */
    Path test() {
        return out.resolveSibling(className + ".java");
    }

    /** Makes journal, file and test; where that fails, none of them is left. */
    void fill(Filling filling) throws IOException {
        Path journal = journal();
        try {
            filling.into(journal);
            String digest = digest(journal);
            if (isZip()) {
                zip(journal);
            } else {
                Files.move(journal, out);
            }
            Files.writeString(test(), source(digest), StandardOpenOption.CREATE_NEW);
        } finally {
            delete(journal);
        }
    }

    /** A folder beside the file, so that it may become the file. */
    private Path journal() throws IOException {
        try {
            Files.createDirectories(out.getParent());
            return Files.createTempDirectory(out.getParent(), out.getFileName() + ".");
        } catch (IOException e) {
            throw new IOException(
                    Messages.text(
                            "Nothing can be written to the folder '%s' (%s); choose another one for '%s'.",
                            out.getParent(), e, out.getFileName()),
                    e);
        }
    }

    private static String digest(Path journal) throws IOException {
        try (JournalReader reader = JournalReader.open(journal)) {
            return Replayer.of(new Strategy() {})
                    .digest(true)
                    .out(new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .replay(reader)
                    .digest()
                    .orElseThrow();
        }
    }

    private void zip(Path journal) throws IOException {
        try (OutputStream file = Files.newOutputStream(out, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> files = Files.list(journal)) {
            for (Path each : files.sorted().toList()) {
                ZipEntry entry = new ZipEntry(each.getFileName().toString());
                entry.setTime(ZIP_TIME_MILLIS);
                zip.putNextEntry(entry);
                Files.copy(each, zip);
                zip.closeEntry();
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException(Messages.text("There is a file at '%s' already; choose another name.", out), e);
        }
    }

    private String source(String digest) {
        return """
                import hogatape.junit.JournalTape;
                import hogatape.junit.TapeReplay;
                import hogatape.strategy.Strategy;
                import org.junit.jupiter.api.Test;

                @JournalTape("%s")
                class %s {
                    @Test
                    void replays(TapeReplay replay) {
                        replay.play(new Strategy() {}).assertDigest("%s");
                    }
                }
                """
                .formatted(out.getFileName(), className, digest);
    }

    private boolean isZip() {
        return out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ZIP);
    }

    private String stem() {
        String name = out.getFileName().toString();
        return isZip() ? name.substring(0, name.length() - ZIP.length()) : name;
    }

    /** {@code half-day 2} becomes {@code HalfDay2Test}. */
    private static String className(String stem) {
        StringBuilder name = new StringBuilder();
        boolean capital = true;
        for (char letter : stem.toCharArray()) {
            if (Character.isJavaIdentifierPart(letter)) {
                name.append(capital ? Character.toUpperCase(letter) : letter);
            }
            capital = !Character.isJavaIdentifierPart(letter);
        }
        boolean startsWell = name.length() > 0 && Character.isJavaIdentifierStart(name.charAt(0));
        return (startsWell ? "" : "Case") + name + "Test";
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
