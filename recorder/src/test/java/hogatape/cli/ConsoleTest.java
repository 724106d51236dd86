package hogatape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the process writes, byte by byte, to the consoles that there are. */
class ConsoleTest {
    private static final Charset KOREAN_WINDOWS = Charset.forName("MS949");
    private static final String[] ON_KOREAN_WINDOWS = {
        "-Dstdout.encoding=MS949", "-Dstderr.encoding=MS949", "-Duser.language=ko"
    };

    @Test
    void helpIsInTheCodePageOfAKoreanWindows() throws IOException, InterruptedException {
        String help = new String(run("C.UTF-8", ON_KOREAN_WINDOWS, "--help"), KOREAN_WINDOWS);
        assertThat(help)
                .startsWith("사용법: hogatape [-hV] 명령")
                .contains("journal")
                .doesNotContain("?", "\ufffd");
    }

    @Test
    void aDocumentForProgramsIsInUtf8ThereToo() throws IOException, InterruptedException {
        String[] plain = {"-Dstdout.encoding=UTF-8", "-Duser.language=en"};
        byte[] json = run("C.UTF-8", ON_KOREAN_WINDOWS, "layouts", "H0NXASP0", "--json");
        assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"korean\":\"유가증권 단축 종목코드\"");
        assertThat(json).isEqualTo(run("C.UTF-8", plain, "layouts", "H0NXASP0", "--json"));
    }

    @Test
    void aMisuseIsToldInTheCodePage() throws IOException, InterruptedException {
        String told = new String(run("C.UTF-8", ON_KOREAN_WINDOWS, "layouts", "a", "b"), KOREAN_WINDOWS);
        assertThat(told).startsWith("hogatape: 받지 않는 인자입니다: 'b'");
    }

    @Test
    void aConsoleWithoutHangulIsSpokenToInEnglish() throws IOException, InterruptedException {
        String[] ascii = {"-Dstdout.encoding=US-ASCII", "-Dstderr.encoding=US-ASCII", "-Duser.language=ko"};
        String help = new String(run("C", ascii, "--help"), StandardCharsets.US_ASCII);
        assertThat(help).startsWith("Usage: hogatape [-hV] COMMAND");
        // Names stay what they are, by their letters' codes.
        String layout = new String(run("C", ascii, "layouts", "H0NXASP0"), StandardCharsets.US_ASCII);
        assertThat(layout).contains("\\uc720\\uac00\\uc99d\\uad8c").doesNotContain("?", "\ufffd");
    }

    @Test
    void thePosixLocaleGetsAsciiWithoutQuestionMarks() throws IOException, InterruptedException {
        byte[] help = run("POSIX", new String[0], "record", "--help");
        assertThat(new String(help, StandardCharsets.US_ASCII))
                .startsWith("Usage: hogatape record")
                .doesNotContain("?", "\ufffd");
    }

    @Test
    void theLogIsInTheConsolesCharset() {
        String before = System.getProperty("stderr.encoding");
        System.setProperty("stderr.encoding", "MS949");
        try {
            LoggerContext context = new LoggerContext();
            ConsoleLogEncoder encoder = new ConsoleLogEncoder();
            encoder.setContext(context);
            encoder.setPattern("%msg");
            encoder.start();
            LoggingEvent event =
                    new LoggingEvent("", context.getLogger("log"), Level.WARN, "거절: 삼성전자 – 41건", null, null);
            assertThat(encoder.encode(event)).isEqualTo("거절: 삼성전자 - 41건".getBytes(KOREAN_WINDOWS));
        } finally {
            if (before == null) {
                System.clearProperty("stderr.encoding");
            } else {
                System.setProperty("stderr.encoding", before);
            }
        }
    }

    /** Both streams of a process of its own, as one. */
    private static byte[] run(String locale, String[] options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(Arrays.asList(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "hogatape.cli.Main"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        byte[] written = process.getInputStream().readAllBytes();
        process.waitFor();
        return written;
    }
}
