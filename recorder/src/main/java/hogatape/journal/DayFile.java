package hogatape.journal;

import hogatape.message.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A file of a journal that holds records of one Seoul day.
 *
 * @param day the day on which the records were appended
 */
record DayFile(LocalDate day, Kind kind, Path path) {
    /** How a day is kept; in the order in which the files of one day are read. */
    enum Kind {
        /** As {@code journal archive} leaves it. */
        ARCHIVED(".tape.zst"),
        /** As a writer left it, and another writer set it aside because of its damage. */
        SET_ASIDE("F.damaged"),
        /** As the writer makes it. */
        WRITTEN("F.cq4");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int DAY_LENGTH = "yyyymmdd".length();

    /** Where a day stands, or would stand. */
    static DayFile of(Path folder, LocalDate day, Kind kind) {
        return new DayFile(day, kind, folder.resolve(DAY.format(day) + kind.suffix));
    }

    /** The files in a folder in the order of the tape. */
    static List<DayFile> in(Path folder) throws JournalException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(DayFile::named)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(DayFile::day).thenComparing(DayFile::kind))
                    .toList();
        } catch (IOException e) {
            throw new JournalException(Sentence.of("The journal '%s' cannot be listed: %s", folder, e), e);
        }
    }

    /** The file's name. */
    String name() {
        return path.getFileName().toString();
    }

    private static DayFile named(Path path) {
        String name = path.getFileName().toString();
        for (Kind kind : Kind.values()) {
            if (name.length() == DAY_LENGTH + kind.suffix.length() && name.endsWith(kind.suffix)) {
                try {
                    return new DayFile(LocalDate.parse(name.substring(0, DAY_LENGTH), DAY), kind, path);
                } catch (DateTimeParseException expected) {
                    return null; // Somebody else's file that is named alike.
                }
            }
        }
        return null;
    }
}
