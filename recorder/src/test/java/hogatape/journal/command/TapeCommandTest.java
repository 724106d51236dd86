package hogatape.journal.command;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import hogatape.journal.JournalReader;
import hogatape.tape.Tape;
import hogatape.tape.TapeRecord;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TapeCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @BeforeEach
    void unpack() throws Exception {
        GoldenJournal.unpack(1, Files.createDirectory(folder.resolve("journal")));
    }

    @Test
    void aTableOfAJournalReadsBackAsItsRecords() throws Exception {
        Path file = folder.resolve("case.csv");
        assertThat(run("--out", file.toString())).isEqualTo(Main.DONE);
        assertThat(run()).isEqualTo(Main.DONE);

        assertThat(file).hasContent(out.toString());
        try (JournalReader reader = JournalReader.open(folder.resolve("journal"))) {
            assertThat(lines(Tape.read(file))).isEqualTo(lines(Tape.of(reader))).hasSize(10);
        }
    }

    @Test
    void aFileThatIsThereStays() throws Exception {
        Path file = folder.resolve("case.csv");
        run("--out", file.toString());
        assertThat(run("--out", file.toString())).isEqualTo(Main.FAILED);

        assertThat(err.toString()).contains("The file '" + file + "' is there already; name a new one.");
    }

    private static List<String> lines(Tape tape) {
        return tape.records().stream().map(TapeCommandTest::line).toList();
    }

    private static String line(TapeRecord record) {
        return record.kind() + " " + record.connection() + " " + record.wallNanos() + " "
                + new String(record.payload(), StandardCharsets.ISO_8859_1);
    }

    private int run(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "journal";
        arguments[1] = "tape";
        arguments[2] = folder.resolve("journal").toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        CommandLine commands = Main.commandLine();
        commands.setOut(new PrintWriter(out, true));
        commands.setErr(new PrintWriter(err, true));
        return commands.execute(arguments);
    }
}
