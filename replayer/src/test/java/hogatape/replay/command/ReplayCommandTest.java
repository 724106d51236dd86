package hogatape.replay.command;

import static hogatape.replay.TestTape.KRX;
import static hogatape.replay.TestTape.NXT;
import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import hogatape.feed.Book;
import hogatape.replay.TestTape;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {
    @TempDir
    Path temporary;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path folder;

    /** Shows the symbols it gets. */
    public static final class Shown implements Strategy {
        private StrategyContext context;

        @Override
        public void onStart(StrategyContext strategyContext) {
            context = strategyContext;
        }

        @Override
        public void onBook(Book book) {
            context.out().println(book.symbol() + " " + book.askPrice(1));
        }
    }

    /** Fails at the first book. */
    public static final class Failing implements Strategy {
        @Override
        public void onBook(Book book) {
            throw new IllegalStateException("divided the spoils");
        }
    }

    /** Cannot be made. */
    public static final class Unmade implements Strategy {
        /** A constructor that always fails. */
        public Unmade() {
            throw new IllegalStateException("no licence");
        }
    }

    /** Wants something to begin with. */
    public static final class Demanding implements Strategy {
        /** Not without a parameter. */
        public Demanding(String parameter) {
            assertThat(parameter).isNotNull();
        }
    }

    @BeforeEach
    void record() throws IOException {
        folder = temporary.resolve("tape");
        try (TestTape tape = TestTape.at(folder, "2026-11-23T09:00")) {
            tape.started().granted(NXT, "005930").book(NXT, 71_500, "005930").frame("garbage");
            tape.time("2026-11-23T10:00").book(KRX, 71_400, "005930", "000660").stopped();
        }
    }

    @Test
    void playsAndTellsWhatItCameTo() {
        assertThat(replay(Shown.class, "--speed", "max", "--digest")).isZero();
        assertThat(lines(out))
                .startsWith("005930 71500", "005930 71400", "000660 71400")
                .hasSize(4);
        assertThat(lines(out).get(3)).matches("digest: [0-9a-f]{64}");
        assertThat(lines(err))
                .startsWith(
                        "replayed 6 records: 3 frames (0 of them control messages), 3 books, 0 trades and 0 states delivered, 1 undecoded, 1 gaps",
                        "  undecoded: sequence 4: The message is neither data nor JSON.")
                .hasSize(3);
        assertThat(lines(err).get(2))
                .startsWith("tape 2026-11-23 09:00:00.000000000 to 2026-11-23 10:00:00.000000000 (3,600.000 s) in ");
    }

    @Test
    void boundsTheTape() {
        assertThat(replay(Shown.class, "--speed=max", "--from=09:30", "--to=2026-11-23T11:00", "--symbols=000660,1"))
                .isZero();
        assertThat(lines(out)).containsExactly("000660 71400");
    }

    @Test
    void saysSoWhereTheWindowHoldsNothing() {
        assertThat(replay(Shown.class, "--speed=max", "--from=2027-01-01T00:00"))
                .isZero();
        assertThat(err.toString()).contains("nothing of the tape lies inside the window");
    }

    @Test
    void showsWhereAStrategyFailed() {
        assertThat(replay(Failing.class, "--speed=max", "--digest")).isEqualTo(Main.FAILED);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("failed in onBook at sequence 3, tape time 2026-11-23 09:00:00.000000000:"
                        + " java.lang.IllegalStateException: divided the spoils")
                .contains("ReplayCommandTest$Failing.onBook(")
                .doesNotContain("bug; please report");
    }

    @Test
    void stopsAtADamagedRecord() throws Exception {
        damage("000660^090000");

        assertThat(replay(Shown.class, "--speed=max", "--digest")).isEqualTo(Main.FAILED);
        assertThat(lines(out)).containsExactly("005930 71500");
        assertThat(err.toString())
                .contains("record 5 is damaged: its checksum does not agree with its bytes")
                .doesNotContain("this is a bug");
    }

    @Test
    void saysWhatCannotBeLoaded() {
        failsWith("There is no strategy 'Nowhere': give the full name", "Nowhere");
        failsWith("java.lang.String is no strategy", "java.lang.String");
        failsWith("$Demanding cannot be made", Demanding.class.getName());
        failsWith("hogatape.strategy.Strategy cannot be made", Strategy.class.getName());
        failsWith("$Unmade failed in its constructor", Unmade.class.getName());
        failsWith("There is no jar or folder '/no/where.jar'", Shown.class.getName(), "--classpath=/no/where.jar");
        Path empty = temporary.resolve("empty");
        assertThat(execute("--journal", empty.toString(), "--strategy", Shown.class.getName()))
                .isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("There is no journal at '" + empty + "'");
    }

    @Test
    void saysWhichOptionIsWrong() {
        misusedWith("or max. Or step, to be held before each book, trade and state.", "--speed=fast");
        misusedWith("--break: 'price' is no condition", "--break=symbol=005930,price=7");
        misusedWith("--skip-idle: 'long' is no duration", "--skip-idle=long");
        misusedWith("'0' is no speed", "--speed=0");
        misusedWith("'-1' is no speed", "--speed=-1");
        misusedWith("--from 10:00 is not before --to 09:00", "--from=10:00", "--to=09:00");
        misusedWith("is not before --to", "--from=2026-11-23T10:00", "--to=2026-11-23T10:00");
        misusedWith("Invalid value for option '--to': '9 am' is no time", "--to=9 am");
        misusedWith("'' is no issue code", "--symbols=005930,,000660");
        misusedWith("Invalid value for option '--day'", "--day=today");
        misusedWith("Unknown option", "--tail");
        misusedWith("--follow takes one journal", "--follow", "--journal=" + folder);
        assertThat(execute("--journal", folder.toString())).isEqualTo(Main.MISUSED);
    }

    @Test
    void loadsAStrategyFromAFolder() throws Exception {
        Path source = Files.writeString(
                temporary.resolve("Mine.java"),
                "public class Mine implements hogatape.strategy.Strategy {"
                        + " private final Other other = new Other();"
                        + " public void onStart(hogatape.strategy.StrategyContext context) {"
                        + " context.out().println(other); } }\n"
                        + "class Other { public String toString() { return \"from a folder\"; } }\n");
        Path classes = Files.createDirectories(temporary.resolve("classes"));
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(compiled).isZero();

        assertThat(execute("--journal=" + folder, "--strategy=Mine", "--speed=max", "--classpath=" + classes))
                .isZero();
        assertThat(lines(out)).containsExactly("from a folder");
    }

    /** Changes a byte of the journal where a text stands. */
    private void damage(String text) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(each -> each.toString().endsWith(".cq4"))
                    .findFirst()
                    .orElseThrow();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                ByteBuffer head = ByteBuffer.allocate(1 << 22);
                channel.read(head, 0);
                int at = new String(head.array(), StandardCharsets.ISO_8859_1).indexOf(text);
                assertThat(at).isPositive();
                channel.write(ByteBuffer.wrap(new byte[] {'9'}), at);
            }
        }
    }

    private void failsWith(String sentence, String strategy, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--journal=" + folder, "--strategy=" + strategy));
        arguments.addAll(List.of(more));
        err.getBuffer().setLength(0);
        assertThat(execute(arguments.toArray(String[]::new))).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains(sentence).doesNotContain("this is a bug");
    }

    private void misusedWith(String sentence, String... options) {
        err.getBuffer().setLength(0);
        assertThat(replay(Shown.class, options)).isEqualTo(Main.MISUSED);
        assertThat(err.toString()).contains(sentence);
    }

    private int replay(Class<? extends Strategy> strategy, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--journal=" + folder, "--strategy=" + strategy.getName()));
        arguments.addAll(List.of(options));
        return execute(arguments.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        List<String> all = new ArrayList<>(List.of("replay"));
        all.addAll(List.of(arguments));
        return command.execute(all.toArray(String[]::new));
    }

    private static List<String> lines(StringWriter text) {
        return text.toString().lines().toList();
    }
}
