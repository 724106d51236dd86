package hogatape.journal.command;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JournalCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void dumpsAJournalOfTheFirstVersionRecordByRecord() throws Exception {
        GoldenJournal.unpack(1, folder);

        requireGoldenDump();
    }

    @Test
    void dumpsAnArchiveOfTheFirstVersionRecordByRecord() throws Exception {
        GoldenJournal.unpackArchived(1, folder);

        requireGoldenDump();
        assertThat(run("journal", "verify", folder.toString())).isEqualTo(Main.DONE);
    }

    @Test
    void readsACutOfEveryFormat() throws Exception {
        GoldenJournal.unpackCut(2, folder);

        assertThat(run("journal", "verify", folder.toString())).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("sound: 8 records, 1 of them frames");
    }

    @Test
    void archivesAndCopies() throws Exception {
        GoldenJournal.unpack(1, folder);
        Path copies = folder.resolve("copies");

        assertThat(run("journal", "archive", "--day", "2026-11-23", "--copy-to", copies.toString(), folder.toString()))
                .isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("2026-11-23", "10 records", "copied to");
        requireGoldenDump();
        assertThat(run("journal", "archive", "--json", folder.toString())).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("{\"archived\":[],\"copied\":[],\"removed\":[]}");

        assertThat(run("journal", "archive", "--day", "tomorrow", folder.toString()))
                .isEqualTo(Main.MISUSED);
        assertThat(run("journal", "archive", "--day", "2026-11-23..2026-11-20", folder.toString()))
                .isEqualTo(Main.MISUSED);
        assertThat(run("journal", "archive", "--keep-days", "9", folder.toString()))
                .isEqualTo(Main.MISUSED);
        assertThat(err.toString()).contains("'tomorrow' is no day", "nothing goes without a copy");
    }

    @Test
    void salvagesADamagedJournal() throws Exception {
        damage(GoldenJournal.unpack(1, folder), "005930^090030");
        Path saved = folder.resolve("saved");

        assertThat(run("journal", "salvage", folder.toString(), "--out", saved.toString()))
                .isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("saved 9 records", "with 1 recorded hole", "record 5 is damaged");
        assertThat(run("journal", "verify", saved.toString())).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("sound: 10 records, 1 of them frames, and 1 recorded hole");
        assertThat(run("journal", "ls", saved.toString())).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("lost: record 5 is damaged");

        assertThat(run("journal", "salvage", folder.toString(), "--out", saved.toString()))
                .isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("There is a journal at");
    }

    private void requireGoldenDump() throws Exception {
        PrintStream standardOut = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, false, StandardCharsets.UTF_8));
        try {
            assertThat(run("journal", "dump", folder.toString())).isEqualTo(Main.DONE);
            System.out.flush();
        } finally {
            System.setOut(standardOut);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8).split("\n"))
                .containsExactly(
                        "1\t1795392030000000000\t0\tstarted\t{\"version\":\"0.1.0\"}",
                        "2\t1795392030001000000\t0\tconnected\t{\"url\":\"ws://127.0.0.1:21000/tryitout\"}",
                        "3\t1795392030002000000\t0\tsubscription\t{\"tr\":\"H0NXASP0\",\"symbol\":\"005930\","
                                + "\"standing\":\"ASKED\",\"code\":\"\",\"message\":\"\"}",
                        "4\t1795392030002000001\t0\tsent\t{\"header\":{\"approval_key\":\"(blanked)\"}}",
                        "5\t1795392030003000000\t0\tframe\t0|H0NXASP0|001|005930^090030^0",
                        "6\t1795392030003000000\t65535\tframe\t0xff00090a5c",
                        "7\t1795392030100000000\t0\tclock\t",
                        "8\t1795392030100000001\t0\tstate\t{\"connections\":[{\"connection\":0,\"ledger\":[{\"tr\":"
                                + "\"H0NXASP0\",\"symbol\":\"005930\",\"standing\":\"GRANTED\",\"code\":\"OPSP0000\","
                                + "\"message\":\"SUBSCRIBE SUCCESS\"}]}],\"tapeNanos\":1795392030100000000}",
                        "9\t1795392030200000000\t0\tdisconnected\t{\"reason\":\"closed\","
                                + "\"lastHeardNanos\":1795392030003000000}",
                        "10\t1795392030200000001\t0\tstopped\t{\"reason\":\"its time is over\"}");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void listsTheDaysOfAJournal() throws Exception {
        GoldenJournal.unpack(1, folder);

        assertThat(run("journal", "ls", folder.toString())).isEqualTo(Main.DONE);

        assertThat(out.toString()).contains("2026-11-23", "09:00:30.000000000", "09:00:30.200000001", "no holes");
    }

    @Test
    void listsTheDaysOfAJournalAsJson() throws Exception {
        GoldenJournal.unpack(1, folder);

        assertThat(run("journal", "ls", "--json", folder.toString())).isEqualTo(Main.DONE);

        assertThat(out.toString())
                .contains("\"day\":\"2026-11-23\",\"records\":10,\"frames\":2,", "\"recording\":false");
    }

    @Test
    void verifiesASoundJournal() throws Exception {
        GoldenJournal.unpack(1, folder);

        assertThat(run("journal", "verify", folder.toString())).isEqualTo(Main.DONE);

        assertThat(out.toString()).isEqualToNormalizingNewlines("sound: 10 records, 2 of them frames\n");
    }

    @Test
    void namesTheFirstBadRecordAndItsDayAndFails() throws Exception {
        damage(GoldenJournal.unpack(1, folder), "005930^090030");

        assertThat(run("journal", "verify", folder.toString())).isEqualTo(Main.FAILED);
        assertThat(out.toString()).contains("damaged in 1 place:", "2026-11-23  record 5 is damaged");

        assertThat(run("journal", "ls", folder.toString())).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("record 5 is damaged");
        assertThat(run("journal", "dump", folder.toString())).isEqualTo(Main.FAILED);
    }

    @Test
    void saysInOneSentenceWhatIsNoJournal() {
        Path nowhere = folder.resolve("nowhere");

        for (String command : new String[] {"ls", "verify", "dump"}) {
            assertThat(run("journal", command, nowhere.toString())).isEqualTo(Main.FAILED);
        }
        assertThat(err.toString().lines())
                .containsOnly("hogatape: There is no journal at '" + nowhere + "': no such folder.");
    }

    @Test
    void asksForAFolder() {
        assertThat(run("journal", "verify")).isEqualTo(Main.MISUSED);
        assertThat(run("journal")).isEqualTo(Main.MISUSED);
        assertThat(run("journal", "polish")).isEqualTo(Main.MISUSED);
        assertThat(err.toString()).contains("--help");
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private static void damage(Path folder, String text) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(each -> each.toString().endsWith(".cq4"))
                    .findAny()
                    .orElseThrow();
            byte[] head = new byte[1 << 20];
            try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
                access.readFully(head);
                access.seek(new String(head, StandardCharsets.ISO_8859_1).lastIndexOf(text));
                access.write('X');
            }
        }
    }
}
