package hogatape.intake;

import hogatape.journal.ImportedRecords;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import hogatape.message.Sentence;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One import under way. */
final class Intake implements Closeable {
    private static final int ROWS_BETWEEN_WATCHES = 4096;
    /** A night is shorter, and so is a trading day's pause; only a weekend or a broken time is longer. */
    private static final long LEAP_NANOS = SeoulTime.DAY_NANOS;

    private final Path out;
    private final List<Source> sources;
    private final ImportOptions options;
    private final Rejects rejects;
    private final ImportWatch watch;
    private final Resolution resolution = new Resolution();
    private final Backwards backwards = new Backwards();
    private final List<Sentence> troubles = new ArrayList<>();
    private final HeldRow held = new HeldRow();

    private ImportedRecords records;
    private long totalBytes;
    private long bytesBefore;
    private long rows;
    private long otherDays;
    private long frameBytes;
    private long firstNanos = Long.MIN_VALUE;
    private long lastNanos = Long.MIN_VALUE;

    Intake(Path out, List<Source> sources, ImportOptions options, Rejects rejects, ImportWatch watch) {
        this.out = out;
        this.sources = sources;
        this.options = options;
        this.rejects = rejects;
        this.watch = watch;
    }

    ImportResult run(Path rejectsFile) throws IOException {
        for (Source source : sources) {
            totalBytes += Files.size(source.file());
        }
        for (Source source : sources) {
            read(source);
            bytesBefore += Files.size(source.file());
        }
        release();
        if (records != null) {
            records.finish(rejects.count(), resolution.nanos());
        }
        return new ImportResult(
                sources.stream().map(Source::file).toList(),
                sources.get(0).timeFormat().text(),
                rows,
                records == null ? 0 : records.records(),
                otherDays,
                rejects.count(),
                rejects.reasons(),
                rejectsFile,
                frameBytes,
                firstNanos,
                lastNanos,
                resolution.nanos(),
                backwards.count(),
                backwards.furthestNanos(),
                backwards.where(),
                List.copyOf(troubles));
    }

    private void read(Source source) throws IOException {
        TimeReader times = source.times(options);
        long line = 0;
        try (Rows file = RowFormat.open(source.file(), options)) {
            while (next(file, source)) {
                line = file.line();
                if (++rows % ROWS_BETWEEN_WATCHES == 0 && !watch.goOn(done(file), rows, lastNanos)) {
                    throw new ImportException(Messages.text(
                            "The import was stopped at line %s of '%s'; whole days before it are kept in '%s'.",
                            line, source.file(), out));
                }
                take(source, file, times);
            }
        } catch (Unreadable e) {
            troubles.add(Sentence.of(
                    "'%s' cannot be read on behind line %d: %s; what stands before was imported.",
                    source.file(), line, e));
        }
    }

    /** What a file's end or its compression does wrong is no failure of the import's own. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(IOException cause) {
            super(cause);
        }
    }

    private static boolean next(Rows file, Source source) throws Unreadable {
        try {
            return file.next();
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }

    private double done(Rows file) throws IOException {
        return totalBytes == 0 ? 1 : (bytesBefore + file.position()) / (double) totalBytes;
    }

    private void take(Source source, Rows row, TimeReader times) throws IOException {
        RowProblem problem = row.problem();
        if (problem == null && row.length() == 0) {
            problem = RowProblem.of(RowProblem.Kind.EMPTY_FRAME);
        }
        long nanos = 0;
        if (problem == null) {
            try {
                nanos = PlausibleTime.read(times, row.time());
            } catch (UnreadableTimeException e) {
                problem = e.problem();
            }
        }
        if (problem != null) {
            rejects.add(source.file(), row.line(), problem, row.text());
            return;
        }
        if (held.isThere() && nanos < held.nanos() - LEAP_NANOS / 2) {
            rejects.add(
                    held.file(),
                    held.line(),
                    RowProblem.of(RowProblem.Kind.LEAP, SeoulTime.text(held.nanos())),
                    held.text());
            held.drop();
        }
        release();
        if (lastNanos == Long.MIN_VALUE || nanos - lastNanos > LEAP_NANOS) {
            held.take(source, row, nanos);
        } else {
            append(source.file(), row.line(), nanos, row.buffer(), row.offset(), row.length());
        }
    }

    private void release() throws IOException {
        if (held.isThere()) {
            append(held.file(), held.line(), held.nanos(), held.frame(), 0, held.frame().length);
            held.drop();
        }
    }

    private void append(Path file, long line, long nanos, byte[] buffer, int offset, int length) throws IOException {
        if (!options.days().contains(SeoulTime.date(nanos))) {
            otherDays++;
            return;
        }
        if (records == null) {
            records = ImportedRecords.open(
                    out,
                    sources.stream()
                            .map(each -> each.file().getFileName().toString())
                            .toList(),
                    sources.get(0).timeFormat().text());
            firstNanos = nanos;
        }
        records.append(nanos, buffer, offset, length);
        resolution.add(nanos);
        backwards.add(nanos, lastNanos, file, line);
        frameBytes += length;
        lastNanos = Math.max(lastNanos, nanos);
    }

    /** Drops a day that is not complete. */
    @Override
    public void close() throws IOException {
        if (records != null) {
            records.close();
        }
    }
}
