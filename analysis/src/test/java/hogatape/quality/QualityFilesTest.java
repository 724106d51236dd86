package hogatape.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hogatape.cli.Main;
import hogatape.export.Duck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table and the page that the command writes. */
class QualityFilesTest extends QualityRuns {
    @Test
    void writesATableToJoinOn() throws Exception {
        assertThat(run("--parquet", folder.toString(), journal.toString())).isEqualTo(Main.DONE);

        assertThat(Duck.lines("SELECT symbol, strftime(minute AT TIME ZONE 'Asia/Seoul', '%H:%M'), frames, activity,"
                        + " not_connected_seconds, confidence FROM '" + folder
                        + "/quality/*/*.parquet' WHERE symbol = '005930' AND frames + not_connected_seconds > 0"
                        + " ORDER BY minute LIMIT 7 OFFSET 3"))
                .containsExactly(
                        "005930 10:03 6 1.0 0 100.0",
                        "005930 10:04 6 null 10 83.33333333333334",
                        "005930 10:05 0 null 60 0.0",
                        "005930 10:06 0 null 60 0.0",
                        "005930 10:07 6 1.0 0 100.0",
                        "005930 10:08 6 1.0 0 100.0",
                        "005930 10:09 6 1.0 0 100.0");
        assertThat(Duck.lines("SELECT count(*), count(DISTINCT minute), sum(frames) FROM '" + folder
                        + "/quality/*/*.parquet'"))
                .containsExactly("840 420 108");
    }

    @Test
    void aDayOfTheTableIsReplacedByNoLess() throws Exception {
        String data = folder.resolve("data").toString();
        Path file = folder.resolve("data/quality/date=2026-11-23/part-0.parquet");
        assertThat(run("--parquet", data, journal.toString())).isEqualTo(Main.DONE);
        Object written = key(file);

        assertThat(run("--parquet", data, journal.toString())).isEqualTo(Main.DONE);
        assertThat(key(file)).isEqualTo(written);
        assertThat(run("--parquet", data, "--to", "10:05", journal.toString())).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("holds more of 2026-11-23", "--again to replace it");
        assertThat(Duck.lines("SELECT count(*) FROM '" + file + "'")).containsExactly("840");
        assertThat(run("--parquet", data, "--to", "10:05", "--again", journal.toString()))
                .isEqualTo(Main.DONE);
        assertThat(Duck.lines("SELECT count(*), max(strftime(minute AT TIME ZONE 'Asia/Seoul', '%H:%M')) FROM '" + file
                        + "'"))
                .containsExactly("190 10:04");
        assertThat(run("--parquet", data, journal.toString())).isEqualTo(Main.DONE);
        assertThat(Duck.lines("SELECT count(*) FROM '" + file + "'")).containsExactly("840");
    }

    @Test
    void tellsWhatItWroteAndWhatStandsThere() throws Exception {
        String data = folder.resolve("data").toString();
        String page = folder.resolve("trust.html").toString();

        assertThat(run("--parquet", data, "--html", page, journal.toString())).isEqualTo(Main.DONE);
        assertThat(out.toString())
                .endsWith("a character 10 minutes\n"
                        + "table '" + data + "/quality/date=2026-11-23/part-0.parquet', 840 rows\n"
                        + "page '" + page + "'\n");
        out.getBuffer().setLength(0);
        assertThat(run("--parquet", data, journal.toString())).isEqualTo(Main.DONE);
        assertThat(out.toString())
                .endsWith("\n2026-11-23 stands in '" + data + "' already; --again writes it once more\n");
        out.getBuffer().setLength(0);
        assertThat(run("--parquet", data, "--html", page, "--json", journal.toString()))
                .isEqualTo(Main.DONE);
        assertThat(new ObjectMapper().readTree(out.toString()).get("days")).hasSize(1);
        assertThat(out.toString()).doesNotContain("table", "page");
    }

    @Test
    void writesAPageThatNeedsNothingElse() throws Exception {
        Path page = folder.resolve("trust.html");

        assertThat(run("--html", page.toString(), journal.toString())).isEqualTo(Main.DONE);

        String text = Files.readString(page);
        assertThat(text)
                .contains("\"date\":\"2026-11-23\"", "\"symbol\":\"005930\"", "prefers-color-scheme: dark")
                .doesNotContain("http://", "https://", "src=", "/*DAYS*/", "/*DAMAGES*/")
                .endsWith("</html>\n");
        int from = text.indexOf("const days = [") + "const days = ".length();
        JsonNode days = new ObjectMapper().readTree(text.substring(from, text.indexOf("];", from) + 1));
        JsonNode issue = days.get(0).get("issues").get(0);
        int minute = 10 * 60 + 5 - days.get(0).get("from").asInt();
        assertThat(issue.get("trust").get(minute).asInt()).isZero();
        assertThat(issue.get("trust").get(minute - 60).asInt())
                .as("not subscribed is no question of trust")
                .isEqualTo(-1);
        assertThat(issue.get("trust").get(minute + 3).asInt()).isEqualTo(100);
        assertThat(issue.get("open").size())
                .isEqualTo(days.get(0).get("minutes").asInt());
        assertThat(folder.resolve("trust.html.tmp")).doesNotExist();
    }

    @Test
    void noTextEndsThePagesScript() throws Exception {
        damage();
        Path odd = Files.move(journal, folder.resolve("<script>"));
        Path page = folder.resolve("page.html");

        assertThat(run("--html", page.toString(), odd.toString())).isEqualTo(Main.FAILED);

        assertThat(Files.readString(page))
                .contains("\\u003cscript>' is damaged on 2026-11-23")
                .containsOnlyOnce("<script>");
    }

    @Test
    void whatIsGivenTwiceIsNotCountedTwice() throws Exception {
        damage();
        Path copy = folder.resolve("copy");
        Files.createDirectory(copy);
        try (Stream<Path> files = Files.list(journal)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Path page = folder.resolve("page.html");
        String data = folder.resolve("data").toString();

        for (Path twin : List.of(journal, copy)) {
            assertThat(run("--html", page.toString(), "--parquet", data, journal.toString(), twin.toString()))
                    .isEqualTo(Main.FAILED);
            assertThat(err.toString())
                    .contains("'" + journal + "' and '" + twin + "' are one journal, or copies of one; give it once.");
        }
        assertThat(out.toString()).isEmpty();
        assertThat(page).doesNotExist();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    /** Another one where the file was replaced. */
    private static Object key(Path file) throws Exception {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }
}
