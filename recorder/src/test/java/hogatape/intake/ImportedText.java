package hogatape.intake;

import hogatape.market.DayRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Files of rows, and their import, as the tests of imports want them. */
final class ImportedText {
    static final String FRAME = "0|H0NXASP0|001|005930^090030^0";
    static final String[] THREE = {
        "2026-11-23 09:00:30.100 " + FRAME + "^1",
        "2026-11-23 09:00:30.100 " + FRAME + "^2",
        "2026-11-23T09:00:31,250 {\"header\":{\"tr_id\":\"PINGPONG\"}}",
    };

    private ImportedText() {}

    static Path lines(Path folder, String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    static ImportResult run(Path out, Path... files) throws IOException {
        return run(out, ImportOptions.USUAL, files);
    }

    static ImportResult run(Path out, ImportOptions options, Path... files) throws IOException {
        return Importer.importFiles(List.of(files), out, options, ImportWatch.NONE);
    }

    static ImportOptions options(String pattern) {
        return new ImportOptions(
                RowFormat.LINES,
                ImportOptions.pattern(pattern),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                DayRange.ALL,
                false);
    }

    static ImportOptions options(DayRange days) {
        return new ImportOptions(
                RowFormat.LINES, PatternRows.USUAL, "", "", Optional.empty(), Optional.empty(), days, false);
    }

    static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(text);
        }
        return bytes.toByteArray();
    }
}
