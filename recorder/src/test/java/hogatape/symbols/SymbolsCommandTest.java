package hogatape.symbols;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import hogatape.cli.Main;
import hogatape.journal.JournalWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SymbolsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path files;
    private Path journal;

    @BeforeEach
    void files() throws Exception {
        files = folder.resolve("master");
        journal = folder.resolve("tape");
        MasterLines.write(files);
    }

    @Test
    void keepsWhatTheMarketListedOnADay() throws Exception {
        assertThat(update()).as(err.toString()).isEqualTo(Main.DONE);

        assertThat(out.toString())
                .contains("5 issues, 2 of them on NXT and 1 halted", "exchange-traded products: EW 1");
        assertThat(Files.readString(journal.resolve("symbols/2026-11-26.csv")))
                .isEqualTo(
                        """
                        symbol,name,market,kind,base_price,from,halted,nxt
                        005930,삼성전자,KOSPI,STOCK,71500,2026-11-26,false,true
                        0074K0,새내기,KOSDAQ,STOCK,4000,2026-11-26,false,false
                        069500,KODEX 200,KOSPI,ETF,35000,2026-11-26,false,false
                        247540,에코프로비엠,KOSDAQ,STOCK,120000,2026-11-26,false,true
                        Q500001,신한 레버리지 ETN,KOSPI,ETN,9990,2026-11-26,true,false
                        """);
    }

    @Test
    void findsByPartsOfNamesAndBeginningsOfCodes() {
        update();

        assertThat(run("find", "에코", "--journal", journal.toString())).isEqualTo(Main.DONE);
        assertThat(run("find", "kodex200", "--journal", journal.toString())).isEqualTo(Main.DONE);
        assertThat(run("find", "Q50", "--json", "--journal", journal.toString()))
                .isEqualTo(Main.DONE);
        assertThat(out.toString())
                .contains("247540     KOSDAQ  STOCK      120,000  NXT          에코프로비엠", "KODEX 200", "\"halted\":true");

        assertThat(run("find", "nobody", "--journal", journal.toString())).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("No issue of 2026-11-26 is called 'nobody'");
    }

    @Test
    void theSnapshotThatHeldOnADayIsAsked() throws Exception {
        update();
        Files.writeString(
                journal.resolve("symbols/2026-11-20.csv"),
                "symbol,name,market,kind,base_price,from,halted,nxt\n005930,옛이름,KOSPI,STOCK,1,2026-11-20,false,true\n");

        assertThat(SymbolSnapshots.of(journal, LocalDate.parse("2026-11-25"))
                        .orElseThrow()
                        .named("옛이름"))
                .isPresent();
        assertThat(SymbolSnapshots.of(journal, LocalDate.parse("2026-11-27"))
                        .orElseThrow()
                        .named("옛이름"))
                .isEmpty();
    }

    @Test
    void namesBecomeCodesAndCodesStay() throws Exception {
        update();

        assertThat(SymbolNames.of(List.of(journal)).codes(List.of("삼성전자", "kodex 200", "0074K0", "999999")))
                .containsExactly("005930", "069500", "0074K0", "999999");
        assertThat(failureOf("삼성")).contains("neither an issue code nor a name", "삼성전자 (005930)");
        journal = folder.resolve("other");
        assertThat(failureOf("삼성전자")).contains("no names are known here", "symbols update");
    }

    @Test
    void aJournalMayBeginBesideItsNames() throws Exception {
        update();

        JournalWriter.open(journal).close();

        assertThat(SymbolSnapshots.of(journal, LocalDate.MAX)).isPresent();
    }

    @Test
    void fetchesFromAnAddress() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Path file = files.resolve(exchange.getRequestURI().getPath().substring(1));
            boolean there = Files.exists(file);
            byte[] body = there ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(there ? 200 : 404, there ? body.length : -1);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(run("update", "--journal", journal.toString(), "--from", address))
                    .isEqualTo(Main.FAILED);
            assertThat(err.toString()).contains("nxt_kosdaq_code.mst.zip' answers with status 404");
        } finally {
            server.stop(0);
        }
        assertThat(journal.resolve("symbols")).doesNotExist();
    }

    @Test
    void refusesAFileOfAnotherForm() throws Exception {
        Files.delete(files.resolve("kospi_code.mst.zip"));
        Path kospi = files.resolve("kospi_code.mst");
        String good = MasterLines.line(MasterLayout.KOSPI, "005930", "삼성전자", "ST", '0', 71_500, 'N');

        Files.write(kospi, (good.strip() + "0\n").getBytes(MasterLines.CP949));
        assertThat(update()).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("'kospi_code.mst', line 1, has another form", "289 bytes, not 288");

        Files.write(kospi, good.replace("000071500", "0000715 0").getBytes(MasterLines.CP949));
        assertThat(update()).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("'0000715 0' at byte 102 is no base price");

        Files.write(
                kospi,
                MasterLines.line(MasterLayout.KOSPI, "000660", "다른것", "ST", '0', 1, 'N')
                        .getBytes(MasterLines.CP949));
        assertThat(update()).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("'nxt_kospi_code.mst' names no issue of 'kospi_code.mst'");
        assertThat(journal.resolve("symbols")).doesNotExist();
    }

    @Test
    void saysWhichFileIsMissing() throws Exception {
        Files.delete(files.resolve("nxt_kospi_code.mst.zip"));

        assertThat(update()).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("nxt_kospi_code.mst.zip'", "name the folder");
        assertThat(run("find", "삼성", "--journal", journal.toString())).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("No names are known beside");
    }

    private String failureOf(String name) throws Exception {
        try {
            return "found " + SymbolNames.of(List.of(journal)).codes(List.of(name));
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private int update() {
        return run("update", "--journal", journal.toString(), "--from", files.toString(), "--day", "2026-11-26");
    }

    private int run(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        String[] all = new String[arguments.length + 1];
        all[0] = "symbols";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return command.execute(Arrays.copyOf(all, all.length));
    }
}
