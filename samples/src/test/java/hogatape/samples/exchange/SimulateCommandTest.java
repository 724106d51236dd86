package hogatape.samples.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SimulateCommandTest {
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = Main.commandLine().setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    @Test
    void aPortInUse() throws Exception {
        try (SimulatedExchange other = SimulatedExchange.start(ExchangeOptions.defaults())) {
            assertThat(run("simulate", "--port", String.valueOf(other.port()))).isEqualTo(Main.FAILED);
        }
        assertThat(err.toString()).contains("is not free").doesNotContain("\tat ");
    }

    @Test
    void framesFilesThatCannotBeServed(@TempDir Path folder) throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        for (Path file : new Path[] {folder.resolve("missing.txt"), folder, empty}) {
            assertThat(run("simulate", "--port", "0", "--frames", file.toString()))
                    .isEqualTo(Main.FAILED);
            assertThat(err.toString()).contains(file.toString()).doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate",
                "simulate --port 70000",
                "simulate --port 0 --rate 0",
                "simulate --port 0 --symbols 5930",
                "simulate --port 0 --fault nothing",
                "simulate --port 0 --registrations 0",
                "simulate --port 0 --pingpong 0s",
                "simulate --port 0 --pingpong often",
                "simulate --port 0 --at noon",
                "simulate --port 0 --at 2020-01-02T09:00",
                "simulate --port 0 --frames x --seed 3"
            })
    void misuse(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(Main.MISUSED);
    }
}
