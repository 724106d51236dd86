package hogatape.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the times of rows: their days, their order, and what cannot be one. */
class ImportedTimesTest {
    private static final String FRAME = "0|H0NXASP0|001|005930^090030^0";

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void choose() {
        out = folder.resolve("tape");
    }

    @Test
    void everySeoulDayHasItsFile() throws Exception {
        run(lines("a.log", "1795445999999 " + FRAME + "^1", "1795446000000 " + FRAME + "^2"));

        assertThat(Imported.timesIn(out))
                .containsExactly("2026-11-23 23:59:59.999000000", "2026-11-24 00:00:00.000000000");
        assertThat(out.resolve("20261123.tape.zst")).exists();
        assertThat(out.resolve("20261124.tape.zst")).exists();
    }

    @Test
    void timesThatGoBackKeepTheirPlaceAndAreTold() throws Exception {
        ImportResult result = run(lines(
                "a.log",
                "2026-11-23 09:00:30.2 " + FRAME + "^1",
                "2026-11-23 09:00:30.1 " + FRAME + "^2",
                "2026-11-23 09:00:29.9 " + FRAME + "^3",
                "2026-11-23 09:00:31 " + FRAME + "^4"));

        assertThat(Imported.framesIn(out)).containsExactly(FRAME + "^1", FRAME + "^2", FRAME + "^3", FRAME + "^4");
        assertThat(result.backwards()).isEqualTo(2);
        assertThat(result.furthestBackNanos()).isEqualTo(300_000_000);
        assertThat(result.furthestBackAt()).startsWith("line 3 of ");
    }

    @Test
    void aBrokenTimeFarAheadDoesNotBecomeTheTimeOfAllThatFollow() throws Exception {
        ImportResult result = run(lines(
                "a.log",
                "2026-11-20 09:00:30 " + FRAME + "^1",
                "2062-11-20 09:00:31 " + FRAME + "^2",
                "2026-11-20 09:00:32 " + FRAME + "^3",
                "2026-11-23 09:00:00 " + FRAME + "^4"));

        assertThat(Imported.framesIn(out)).containsExactly(FRAME + "^1", FRAME + "^3", FRAME + "^4");
        assertThat(Files.readString(folder.resolve("tape.rejects.csv")))
                .contains("the time leaps ahead to 2062-11-20 09:00:31.000000000 and the next row goes back");
    }

    @Test
    void brokenTimesAreOneReasonWhateverTheirValues() throws Exception {
        ImportResult result = run(lines(
                "a.log",
                "2026-11-20 09:00:30 " + FRAME + "^1",
                "1926-11-20 09:00:31 " + FRAME + "^2",
                "1925-11-20 09:00:32 " + FRAME + "^3"));

        assertThat(result.reasons()).extracting(ImportResult.Rejected::count).containsExactly(2L);
    }

    @Test
    void timesWithoutADayBeginOnTheFilesDayAndGoOnOverMidnight() throws Exception {
        Path file = lines("feed-20261123.log", "23:59:59.5 " + FRAME + "^1", "00:00:01 " + FRAME + "^2");

        run(file);

        assertThat(Imported.timesIn(out))
                .containsExactly("2026-11-23 23:59:59.500000000", "2026-11-24 00:00:01.000000000");
        assertThatThrownBy(() -> run(lines("feed.log", "09:00:00 " + FRAME)))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("has no day, and neither --date nor the file's name tells it");
    }

    @Test
    void timesWithoutADayGoOnOverARecordersNight() throws Exception {
        run(lines(
                "feed-20261123.log",
                "15:30:00 " + FRAME + "^1",
                "15:29:59 " + FRAME + "^2",
                "08:30:00 " + FRAME + "^3"));

        assertThat(Imported.timesIn(out))
                .containsExactly(
                        "2026-11-23 15:30:00.000000000",
                        "2026-11-23 15:29:59.000000000",
                        "2026-11-24 08:30:00.000000000");
    }

    @Test
    void aZoneWithoutADayIsRefused() throws Exception {
        ImportResult result = run(lines("feed-20261123.log", "09:00:00 " + FRAME + "^1", "00:00:01Z " + FRAME + "^2"));

        assertThat(Imported.framesIn(out)).containsExactly(FRAME + "^1");
        assertThat(result.reasons().get(0).reason().english()).contains("has a zone and no day");
    }

    private Path lines(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private ImportResult run(Path... files) throws IOException {
        return Importer.importFiles(List.of(files), out, ImportOptions.USUAL, ImportWatch.NONE);
    }
}
