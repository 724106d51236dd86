package hogatape.quality;

import hogatape.cli.Main;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs quality on a tape of ten minutes, and keeps what it says. */
abstract class QualityRuns {
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    Path journal;

    /** Ten minutes of two issues, one of them over a connection that is lost for two minutes. */
    @BeforeEach
    void record() throws Exception {
        journal = folder.resolve("tape");
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        for (int second = 0; second < 600; second += 10) {
            if (second == 300) {
                tape.connection(1).disconnected("gone");
            } else if (second == 420) {
                tape.connection(1).reconnected();
            }
            tape.connection(0).book("H0STASP0", "000660").ladder(71_000, 71_100, 10);
            if (second < 300 || second >= 420) {
                tape.connection(1).book("H0STASP0", "005930").ladder(71_000, 71_100, 10);
            }
            tape.after("10s");
        }
        tape.connection(0).at("2026-11-23T10:10").stopped("done").build().writeTo(journal);
    }

    void damage() throws Exception {
        Path file = journal.resolve("20261123F.cq4");
        byte[] head = new byte[1 << 20];
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.readFully(head);
            access.seek(new String(head, StandardCharsets.ISO_8859_1).indexOf("000660^100200"));
            access.write('X');
        }
    }

    int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of("quality"));
        all.addAll(List.of(arguments));
        return line.execute(all.toArray(String[]::new));
    }
}
