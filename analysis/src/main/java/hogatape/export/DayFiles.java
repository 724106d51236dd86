package hogatape.export;

import hogatape.feed.Book;
import hogatape.market.SeoulTime;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The files of the table of books, {@code books/date=YYYY-MM-DD/part-0.parquet}: a file a Seoul day of tape time, one
 * open at a time, since tape time never runs backwards. A day is in its place as soon as the tape has left it.
 */
final class DayFiles implements Closeable {
    private final Path folder;
    private final ExportFormat format;
    private final Map<String, String> metadata;
    private final List<ExportedFile> files = new ArrayList<>();
    private long day = Long.MIN_VALUE;
    private WholeFile file;
    private Rows rows;
    private long count;
    private long total;

    DayFiles(Path out, ExportFormat format, Map<String, String> metadata) {
        this.folder = out.resolve("books");
        this.format = format;
        this.metadata = metadata;
    }

    void write(Book book, long tapeNanos) throws IOException {
        long bookDay = SeoulTime.epochDay(tapeNanos);
        if (bookDay != day) {
            complete();
            begin(bookDay);
        }
        try {
            rows.write(book);
        } catch (IOException e) {
            throw ExportException.unwritable(file.target(), e);
        }
        count++;
        total++;
    }

    /** Puts the day at hand in its place, if there is one. */
    void complete() throws IOException {
        if (file == null) {
            return;
        }
        try {
            rows.finish();
            long bytes = file.complete();
            files.add(new ExportedFile(file.target(), LocalDate.ofEpochDay(day), count, bytes));
        } catch (IOException e) {
            throw ExportException.unwritable(file.target(), e);
        }
        close();
    }

    /** The files that are in their places. */
    List<ExportedFile> files() {
        return List.copyOf(files);
    }

    /** The rows so far, those of the day at hand too. */
    long rows() {
        return total;
    }

    /** Drops the day at hand. */
    @Override
    public void close() throws IOException {
        try {
            if (rows != null) {
                rows.close();
            }
        } finally {
            if (file != null) {
                file.close();
            }
            rows = null;
            file = null;
        }
    }

    private void begin(long newDay) throws IOException {
        LocalDate date = LocalDate.ofEpochDay(newDay);
        day = newDay;
        count = 0;
        file = WholeFile.create(folder.resolve("date=" + date).resolve("part-0." + format.extension()));
        rows = format.begin(file.stream(), metadata);
    }
}
