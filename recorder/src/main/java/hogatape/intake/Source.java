package hogatape.intake;

import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import hogatape.message.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that is to be imported, after a look at its beginning.
 *
 * @param timeFormat how its times are written
 * @param firstNanos its first time that can be read
 */
record Source(Path file, TimeFormat timeFormat, long firstNanos) {
    /** If so many rows are no good at a file's beginning, the options are wrong and not the rows. */
    private static final int ROWS_TRIED = 1000;

    private static final Pattern DATE = Pattern.compile("(20[0-9]{2})[-_.]?(0[1-9]|1[0-2])[-_.]?([0-3][0-9])");

    /**
     * Looks at the beginning of each file and brings them into their order.
     *
     * @return those that hold any row
     * @throws ImportException if one cannot be read so, or if days would run backwards
     */
    static List<Source> look(List<Path> files, ImportOptions options) throws IOException {
        List<Source> sources = new ArrayList<>();
        Set<Path> known = new HashSet<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new ImportException(Messages.text("There is no file '%s'.", file));
            }
            if (!known.add(file.toRealPath())) {
                throw new ImportException(Messages.text("'%s' is given twice; name it once.", file));
            }
            Source source = look(file, options);
            if (source != null) {
                sources.add(source);
            }
        }
        if (options.byTime()) {
            sources.sort(Comparator.comparingLong(Source::firstNanos));
        }
        for (int i = 1; i < sources.size(); i++) {
            LocalDate before = SeoulTime.date(sources.get(i - 1).firstNanos);
            LocalDate day = SeoulTime.date(sources.get(i).firstNanos);
            if (day.isBefore(before)) {
                throw new ImportException(Messages.text(
                        "'%s' begins on %s, and '%s' before it on %s; give the files in their order, or --order time.",
                        sources.get(i).file, day, sources.get(i - 1).file, before));
            }
        }
        return sources;
    }

    /** Null for a file without rows. */
    private static Source look(Path file, ImportOptions options) throws IOException {
        try (Rows rows = RowFormat.open(file, options)) {
            Sentence first = null;
            int tried = 0;
            while (tried < ROWS_TRIED && rows.next()) {
                tried++;
                RowProblem problem = rows.problem();
                if (problem == null) {
                    TimeFormat format = options.timeFormat().orElseGet(() -> TimeFormat.guess(rows.time()));
                    try {
                        long nanos = PlausibleTime.read(format.reader(day(file, options)), rows.time());
                        return new Source(file, format, nanos);
                    } catch (UnreadableTimeException e) {
                        problem = e.problem();
                    }
                }
                first = first == null ? Sentence.of("line %d: %s", rows.line(), problem.sentence()) : first;
            }
            if (tried == 0) {
                return null;
            }
            throw new ImportException(Messages.text(
                    "None of the first %s rows of '%s' can be taken; %s. Say how they are written by --format, "
                            + "--pattern and --time-format.",
                    tried, file, first));
        } catch (ImportException e) {
            throw e;
        } catch (IOException e) {
            throw new ImportException(Messages.text("'%s' cannot be read: %s.", file, e.getMessage()), e);
        }
    }

    /** A reader of the file's times, from its beginning on. */
    TimeReader times(ImportOptions options) {
        return timeFormat.reader(day(file, options));
    }

    /** The day on which a file begins; null where neither the options nor its name tell. */
    private static LocalDate day(Path file, ImportOptions options) {
        if (options.date().isPresent()) {
            return options.date().get();
        }
        Matcher matcher = DATE.matcher(file.getFileName().toString());
        while (matcher.find()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
            } catch (DateTimeException expected) {
                // Digits that are no date, such as 20260231; others may follow.
            }
        }
        return null;
    }
}
