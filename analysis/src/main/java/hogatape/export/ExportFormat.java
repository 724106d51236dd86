package hogatape.export;

import hogatape.export.parquet.ParquetTable;
import hogatape.export.table.CsvTable;
import hogatape.export.table.Table;
import hogatape.export.table.TableFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The format of exported files. */
public enum ExportFormat {
    /** Parquet, compressed with zstd. */
    PARQUET,
    /** CSV in UTF-8 with a header. */
    CSV;

    /** What a file of this format is called, without its point. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of a file. */
    String fileName() {
        return "part-0." + extension();
    }

    /** The files of this format that stand in a table's folder of a day: one of the day, or one a symbol. */
    List<Path> files(Path day) throws IOException {
        if (!Files.isDirectory(day)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(day)) {
            return all.map(each -> each.getFileName().toString().startsWith(SymbolFolder.PREFIX)
                            ? each.resolve(fileName())
                            : each)
                    .filter(file -> file.endsWith(fileName()) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    /** Begins the content of a file; CSV has no place for metadata. */
    <R> TableFile<R> begin(DataSet data, Table<R> table, OutputStream stream) throws IOException {
        return this == PARQUET
                ? new ParquetTable<>(
                        table,
                        data.order(),
                        data.encoders(),
                        stream,
                        TableMetadata.of(table, data.order(), data.metadata()))
                : new CsvTable<>(table, data.order(), stream);
    }
}
