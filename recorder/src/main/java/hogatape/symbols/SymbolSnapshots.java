package hogatape.symbols;

import hogatape.message.Messages;
import hogatape.message.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The snapshots beside a journal: {@code symbols/YYYY-MM-DD.csv} in its folder, one a day on which somebody asked. */
public final class SymbolSnapshots {
    /** The folder's name in a journal. */
    public static final String FOLDER = "symbols";

    private static final String ENDING = ".csv";

    private SymbolSnapshots() {}

    /**
     * The newest snapshot that is not newer than a day; the oldest, where all are newer.
     *
     * @throws IOException with a sentence, if its file or their folder cannot be read
     */
    public static Optional<SymbolSnapshot> of(Path journal, LocalDate day) throws IOException {
        TreeMap<LocalDate, Path> files = files(journal.resolve(FOLDER));
        if (files.isEmpty()) {
            return Optional.empty();
        }
        var chosen = files.floorEntry(day) == null ? files.firstEntry() : files.floorEntry(day);
        return Optional.of(SymbolSnapshot.read(chosen.getValue(), chosen.getKey()));
    }

    /**
     * The folder of a journal's snapshots, a table of instruments for each day; empty where there is none in it.
     *
     * @throws IOException if it cannot be read
     */
    public static Optional<Path> folder(Path journal) throws IOException {
        Path folder = journal.resolve(FOLDER);
        return files(folder).isEmpty() ? Optional.empty() : Optional.of(folder);
    }

    /**
     * Writes a day's snapshot, in place of an earlier one of that day, whole or not at all; returns its file.
     *
     * @param journal the journal's folder; it need not be there yet
     * @throws IOException with a sentence, if it cannot be written
     */
    public static Path write(Path journal, SymbolSnapshot snapshot) throws IOException {
        Path folder = journal.resolve(FOLDER);
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(snapshot.day() + ENDING);
            Path beside = folder.resolve(snapshot.day() + ENDING + ".tmp");
            Files.writeString(beside, snapshot.csv(), StandardCharsets.UTF_8);
            return Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SymbolsException(
                    Messages.text("The folder '%s' cannot be written (%s); mend its permissions.", folder, e), e);
        }
    }

    private static TreeMap<LocalDate, Path> files(Path folder) throws IOException {
        TreeMap<LocalDate, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(file -> {
                LocalDate day = day(Objects.toString(file.getFileName()));
                if (day != null) {
                    files.put(day, file);
                }
            });
        } catch (NoSuchFileException | NotDirectoryException e) {
            return files; // Nobody has asked for names yet.
        } catch (IOException e) {
            throw new SymbolsException(
                    Sentence.of("The folder '%s' cannot be read (%s); mend its permissions.", folder, e.toString()), e);
        }
        return files;
    }

    private static LocalDate day(String name) {
        if (!name.endsWith(ENDING)) {
            return null;
        }
        try {
            return LocalDate.parse(name.substring(0, name.length() - ENDING.length()));
        } catch (DateTimeParseException e) {
            return null; // Somebody else's file.
        }
    }
}
