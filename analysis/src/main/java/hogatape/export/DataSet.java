package hogatape.export;

import hogatape.export.parquet.Encoders;
import hogatape.export.table.RowOrder;
import hogatape.export.table.Table;
import hogatape.export.table.Workers;
import hogatape.message.Messages;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes tables into a folder, day by day: {@code OUT/TABLE/date=YYYY-MM-DD/part-0.parquet}, or {@code part-0.csv}. The one
 * way by which anything of Hogatape's writes tables:
 *
 * <pre>{@code
 * record Bar(String tr, String symbol, long sinceNanos, long close, double imbalance) {}
 *
 * static final Table<Bar> BARS = new Table<>("bars", 1, List.of(
 *         Column.text("tr", "the TR that the bar is made of", Bar::tr),
 *         Column.text("symbol", "the issue code", Bar::symbol),
 *         Column.number("since", ColumnType.MOMENT, "", "when the bar begins", Bar::sinceNanos),
 *         Column.number("close", ColumnType.LONG, "won", "the last price", Bar::close),
 *         Column.real("imbalance", "", "bid size less ask size, of both", Bar::imbalance)));
 *
 * try (DataSet data = DataSet.open(out, ExportFormat.PARQUET, 2)) {
 *     TableRows<Bar> bars = data.table(BARS);
 *     for (LocalDate day : days) {
 *         data.begin(day, Map.of("hogatape.journal", journal.id()));
 *         bars.add(...);
 *         data.completeDay();
 *     }
 * }
 * }</pre>
 *
 * <p>Within a row group rows are sorted by TR, symbol and the order in which they were added. The same rows give the same
 * bytes, however many threads encode them. Memory does not grow with the rows.
 *
 * <p>The files of a day are written beside their places, in {@code OUT/days}, and moved there as one when all are complete and on the disk:
 * what stands there of the day's tables goes, other days, files of another format and of other tables stay. A table without rows has no file
 * that day. A process that dies leaves all of the old day or, at the latest when the folder is opened again, all of the new one. Closing the
 * data set drops the day at hand.
 *
 * <p>For one thread. What cannot be written is an {@link ExportException} with a sentence for the user.
 */
public final class DataSet implements Closeable {
    private final Path out;
    private final ExportFormat format;
    private final RowOrder order;
    private final boolean bySymbol;
    private final Workers workers;
    private final Encoders encoders;
    private final Map<String, TableRows<?>> tables = new LinkedHashMap<>();
    private LocalDate day;
    private DayFolder folder;
    private Map<String, String> metadata;

    private DataSet(Path out, ExportFormat format, RowOrder order, boolean bySymbol, Workers workers) {
        this.out = out;
        this.format = format;
        this.order = order;
        this.bySymbol = bySymbol;
        this.workers = workers;
        encoders = new Encoders(workers);
    }

    /**
     * Opens a folder to write into; it is made where it is not there.
     *
     * @param threads how many work beside the caller's; 1 or more
     */
    public static DataSet open(Path out, ExportFormat format, int threads) throws ExportException {
        return open(out, format, RowOrder.SYMBOL, false, threads);
    }

    /**
     * Opens a folder to write into with rows in an order of their own.
     *
     * @param bySymbol whether each symbol of a day has a file of its own, {@code OUT/TABLE/date=YYYY-MM-DD/symbol=005930/part-0.parquet}; rows are put
     *     aside on the disk until the day is complete, so that memory does not grow with them
     */
    public static DataSet open(Path out, ExportFormat format, RowOrder order, boolean bySymbol, int threads)
            throws ExportException {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw ExportException.unwritable(out, e);
        }
        DayFolder.recover(out);
        return new DataSet(out, format, order, bySymbol, new Workers(threads));
    }

    /**
     * Takes a table up; before the first day begins.
     *
     * @return takes its rows while a day is at hand
     * @throws IllegalArgumentException if there is one of its name
     */
    public <R> TableRows<R> table(Table<R> table) {
        TableRows<R> rows = new TableRows<>(this, table);
        if (tables.putIfAbsent(table.name(), rows) != null) {
            throw new IllegalArgumentException("There are two tables " + table.name() + ".");
        }
        return rows;
    }

    /**
     * Begins a day, in any order.
     *
     * @param itsMetadata goes into each file of the day, as keys {@code hogatape.…}; CSV has no place for it
     * @throws ExportException if another process writes these tables of the day, or if something else is in a file's place
     */
    public void begin(LocalDate itsDay, Map<String, String> itsMetadata) throws ExportException {
        if (day != null) {
            throw new IllegalStateException(day + " is not complete.");
        }
        for (String table : tables.keySet()) {
            requireSameFileSystem(table);
            requireFolder(out.resolve(table));
            requireFolder(place(table, itsDay));
            WholeFile.requireFree(place(table, itsDay).resolve(format.fileName()));
        }
        folder = DayFolder.begin(out, itsDay, tables.keySet().iterator().next(), format);
        day = itsDay;
        metadata = itsMetadata;
    }

    /** The rows of the day at hand, of all tables. */
    public long rows() {
        return tables.values().stream().mapToLong(TableRows::count).sum();
    }

    /**
     * Puts the files of the day at hand in their places.
     *
     * @return the files, in the order in which their tables were taken up
     */
    public List<ExportedFile> completeDay() throws ExportException {
        return completeDay(null, files -> null);
    }

    /**
     * Puts the files of the day at hand in their places, and its note last.
     *
     * @param noteName the name of the note's file; null without one
     * @param note makes the note's content of the files
     */
    List<ExportedFile> completeDay(String noteName, Function<List<ExportedFile>, byte[]> note) throws ExportException {
        List<ExportedFile> files = new ArrayList<>();
        List<String> written = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (TableRows<?> rows : tables.values()) {
            List<ExportedFile> ofTable = rows.end();
            (ofTable.isEmpty() ? empty : written).add(rows.table().name());
            files.addAll(ofTable);
        }
        try {
            for (TableRows<?> rows : tables.values()) {
                rows.drop();
            }
            folder.swap(new DaySwap(day.toString(), format, written, empty, noteName), note.apply(files));
            leave();
        } catch (IOException e) {
            throw ExportException.unwritable(out, e);
        }
        return files;
    }

    private void leave() throws IOException {
        day = null;
        if (folder != null) {
            DayFolder left = folder;
            folder = null;
            left.close();
        }
    }

    /** Drops the day at hand and ends the threads. */
    @Override
    public void close() throws IOException {
        try {
            for (TableRows<?> rows : tables.values()) {
                rows.drop();
            }
            leave();
        } finally {
            workers.close();
            encoders.close();
        }
    }

    /** The folder in which the files of a table stand on the day at hand. */
    Path place(Table<?> table) {
        return place(table.name(), day);
    }

    /** The files that stand in the places of a day's. */
    List<Path> standing(LocalDate ofDay) throws ExportException {
        List<Path> files = new ArrayList<>();
        for (String table : tables.keySet()) {
            Path place = place(table, ofDay);
            try {
                files.addAll(format.files(place));
            } catch (IOException e) {
                throw ExportException.unwritable(place, e);
            }
        }
        return files;
    }

    private void requireSameFileSystem(String table) throws ExportException {
        Path place = out.resolve(table);
        try {
            if (Files.exists(place) && !Files.getFileStore(place).equals(Files.getFileStore(out))) {
                throw new ExportException(Messages.text(
                        "'%s' lies on another file system than '%s', and a day moves to its place as one within "
                                + "a file system only; choose another folder.",
                        place, out));
            }
        } catch (IOException e) {
            throw ExportException.unwritable(place, e);
        }
    }

    private static void requireFolder(Path place) throws ExportException {
        if (Files.exists(place) && !Files.isDirectory(place)) {
            throw new ExportException(
                    Messages.text("'%s' is in the way and is no folder; move it, or choose another folder.", place));
        }
    }

    /** What the tables' columns are by, and who writes them. */
    String versions() {
        return TableMetadata.creator()
                + (bySymbol ? ", a folder a symbol" : "")
                + tables.values().stream()
                        .map(rows ->
                                ", " + rows.table().name() + " " + rows.table().version())
                        .collect(Collectors.joining());
    }

    private Path place(String table, LocalDate ofDay) {
        return DaySwap.place(out, table, ofDay.toString());
    }

    /** Where the day at hand is written. */
    DayFolder folder() {
        return folder;
    }

    LocalDate day() {
        return day;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    ExportFormat format() {
        return format;
    }

    boolean bySymbol() {
        return bySymbol;
    }

    RowOrder order() {
        return order;
    }

    Workers workers() {
        return workers;
    }

    Encoders encoders() {
        return encoders;
    }
}
