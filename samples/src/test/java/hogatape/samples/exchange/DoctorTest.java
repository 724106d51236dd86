package hogatape.samples.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Asks the doctor as an operator does, beside an exchange of bytes. */
class DoctorTest {
    private static final Map<String, String> KEYS = Map.of("one", "first", "two", "second");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path credentials;

    @BeforeEach
    void credentials() throws Exception {
        credentials = Files.createFile(
                folder.resolve("keys.csv"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(credentials, "app_key,app_secret\none,first\ntwo,second\n");
    }

    @Test
    void everyKeyIsTriedAndLetGo() throws Exception {
        try (SimulatedExchange exchange = start(KEYS)) {
            assertThat(doctor(exchange, "--symbols", "005930"))
                    .as(out.toString())
                    .isEqualTo(Main.DONE);
            assertThat(out.toString())
                    .contains("key 0", "key 1", "H0NXASP0 005930 granted and released", "fit on 2 keys")
                    .doesNotContain("red  ", "first", "second");
            // Nothing lingers: the same keys open a session again.
            assertThat(doctor(exchange, "--symbols", "005930")).isEqualTo(Main.DONE);
        }
    }

    @Test
    void aRefusedKeyIsRedAndTheOthersAreTriedAllTheSame() throws Exception {
        try (SimulatedExchange exchange = start(Map.of("one", "first"))) {
            assertThat(doctor(exchange, "--symbols", "005930")).isEqualTo(Main.FAILED);
            assertThat(out.toString().lines().filter(line -> line.startsWith("red")))
                    .singleElement()
                    .asString()
                    .contains("key 1", "EGW00103");
        }
    }

    @Test
    void aBrokerThatIsNotThereIsRed() throws Exception {
        int port;
        try (SimulatedExchange exchange = start(KEYS)) {
            port = exchange.port();
        }
        assertThat(run(
                        "--symbols",
                        "005930",
                        "--ws-url",
                        "ws://127.0.0.1:" + port,
                        "--auth-url",
                        "http://127.0.0.1:" + port))
                .isEqualTo(Main.FAILED);
        assertThat(out.toString()).contains("does not answer");
    }

    @Test
    void whatDoesNotFitIsRedUnlessItMayBeDropped() throws Exception {
        try (SimulatedExchange exchange = start(KEYS)) {
            String[] many = {"--symbols", "005930,000660,035420", "--limit", "1", "--json"};
            assertThat(doctor(exchange, many)).isEqualTo(Main.FAILED);
            assertThat(out.toString()).contains("\"light\":\"RED\",\"subject\":\"watchlist\"", "1 too many");

            List<String> dropping = new ArrayList<>(List.of(many));
            dropping.addAll(List.of("--overflow", "drop"));
            assertThat(doctor(exchange, dropping.toArray(String[]::new))).isEqualTo(Main.DONE);
            assertThat(out.toString()).contains("\"light\":\"YELLOW\",\"subject\":\"watchlist\"");
        }
    }

    @Test
    void credentialsThatOthersMayReadAreRed() throws Exception {
        Files.setPosixFilePermissions(credentials, PosixFilePermissions.fromString("rw-r--r--"));
        try (SimulatedExchange exchange = start(KEYS)) {
            assertThat(doctor(exchange, "--symbols", "005930")).isEqualTo(Main.FAILED);
            assertThat(out.toString()).contains("red", "keys", "keys.csv").doesNotContain("key 0");
        }
    }

    private static SimulatedExchange start(Map<String, String> keys) throws Exception {
        return SimulatedExchange.start(ExchangeOptions.defaults().withCredentials(keys));
    }

    private int doctor(SimulatedExchange exchange, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of(
                "--ws-url",
                exchange.webSocketBase().toString(),
                "--auth-url",
                exchange.approvalBase().toString()));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "doctor", "--journal", folder.resolve("tape").toString(), "--credentials", credentials.toString()));
        arguments.addAll(List.of(more));
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments.toArray(String[]::new));
    }
}
