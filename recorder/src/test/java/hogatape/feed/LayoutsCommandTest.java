package hogatape.feed;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import hogatape.message.InKorean;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LayoutsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listsWhatIsKnown() {
        assertThat(run("layouts")).isEqualTo(Main.DONE);
        assertThat(out.toString())
                .contains("H0NXASP0  book               65  -           -")
                .contains("H0NXASP0  book               62  -           3")
                .contains("H0STCNT0  trade              47  2026-09-14  -");
    }

    @Test
    void printsTheFieldsOfATr() {
        assertThat(run("layouts", "H0NXASP0")).isEqualTo(Main.DONE);
        assertThat(out.toString())
                .startsWith("H0NXASP0, a book of 65 fields")
                .contains(" 62  NMID_PRC                      decimal    NXT 중간가: middle price of NXT in won");
    }

    @Test
    void printsAUsersLayoutAsJson(@TempDir Path folder) throws Exception {
        Path table = folder.resolve("H0NXASP0-70.csv");
        Files.writeString(
                table,
                Layouts.builtIn().find("H0NXASP0", 70).fields().stream()
                        .map(field -> field.index() + "," + field.element() + ",,"
                                + field.type().label() + ",")
                        .collect(Collectors.joining("\n", "index,element,korean,type,meaning\n", "\n")));
        assertThat(run("layouts", "H0NXASP0", "--layout", table.toString(), "--width", "70", "--json"))
                .isEqualTo(Main.DONE);
        assertThat(out.toString()).startsWith("[{\"tr\":\"H0NXASP0\",\"kind\":\"book\",\"width\":70,");
    }

    @Test
    void saysHeadingsAndKindsInKoreanAndKeepsJsonInEnglish() throws Exception {
        assertThat(InKorean.call(() -> run("layouts"))).isEqualTo(Main.DONE);
        assertThat(out.toString())
                .startsWith("TR        종류             필드  처음 본 날  이름 없음")
                .contains("H0NXASP0  호가               65  -           -");

        out.getBuffer().setLength(0);
        assertThat(InKorean.call(() -> run("layouts", "--json"))).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("\"kind\":\"expected trade\"").doesNotContain("예상체결\",\"width");
    }

    @Test
    void saysWhatIsNotKnown() {
        assertThat(run("layouts", "H0XXXXX0")).isEqualTo(Main.MISUSED);
        assertThat(err.toString()).contains("No layout is known of H0XXXXX0");
        assertThat(run("layouts", "--layout", "none/H0NXASP0-70.csv")).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("There is no layout table none/H0NXASP0-70.csv.");
    }

    private int run(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
