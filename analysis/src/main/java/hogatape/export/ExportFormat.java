package hogatape.export;

import hogatape.export.parquet.ParquetTable;
import hogatape.export.table.CsvTable;
import hogatape.export.table.Table;
import hogatape.export.table.TableFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

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
