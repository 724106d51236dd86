package hogatape.export;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A file that an export has written.
 *
 * @param path where it stands
 * @param table the name of the table
 * @param date the Seoul day whose rows it holds
 * @param rows how many they are
 * @param bytes its length
 */
public record ExportedFile(Path path, String table, LocalDate date, long rows, long bytes) {}
