package hogatape.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;

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
    Rows begin(OutputStream stream, Map<String, String> metadata) throws IOException {
        return this == PARQUET ? new ParquetRows(stream, metadata) : new CsvRows(stream);
    }
}
