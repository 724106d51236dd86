package hogatape.intake;

import hogatape.message.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Imports what another recorder kept: rows of a receive time and a raw frame become a journal of archived days, of records
 * of the kind {@link hogatape.journal.RecordKind#IMPORTED}. The order is that of the files and their rows; stamps and
 * bytes stay what they are. Memory does not grow with the files.
 */
public final class Importer {
    private Importer() {}

    /**
     * Imports files, on the calling thread.
     *
     * @param out the folder of a new journal, or of one that was imported and ends on an earlier day; rows that cannot be taken
     *     are kept beside it, in {@code out.rejects.csv}
     * @throws IOException with one sentence, if the files cannot be read as the options say, if the journal cannot be
     *     written, or if the watch ends the import; days that were complete by then are kept
     */
    public static ImportResult importFiles(List<Path> files, Path out, ImportOptions options, ImportWatch watch)
            throws IOException {
        List<Source> sources = Source.look(files, options);
        if (sources.isEmpty()) {
            throw new ImportException(
                    files.size() == 1
                            ? Messages.text("There is nothing to import: '%s' is empty.", files.get(0))
                            : Messages.text("There is nothing to import: all files are empty."));
        }
        Path place = out.toAbsolutePath().normalize();
        Path rejectsFile = place.resolveSibling(place.getFileName() + ".rejects.csv");
        try (Rejects rejects = Rejects.open(rejectsFile);
                Intake intake = new Intake(out, sources, options, rejects, watch)) {
            return intake.run(rejectsFile);
        }
    }
}
