package hogatape.intake;

import java.io.IOException;
import java.nio.file.Path;

/** How a row tells its time and its frame. */
public enum RowFormat {
    /** Lines in which a pattern finds both. */
    LINES,
    /** Lines that are JSON objects. */
    JSONL,
    /** A table whose first line names the columns. */
    CSV;

    static Rows open(Path file, ImportOptions options) throws IOException {
        SourceStream stream = SourceStream.open(file);
        try {
            return switch (options.format()) {
                case LINES -> new PatternRows(stream, options.pattern());
                case JSONL -> new JsonRows(stream, options.timeField(), options.frameField());
                case CSV -> new CsvRows(file.toString(), stream, options.timeField(), options.frameField());
            };
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }
}
