package hogatape.recorder;

import hogatape.cli.Main;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.Credentials;
import hogatape.samples.exchange.SimulatedExchange;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code hogatape record} in a process of its own. */
final class ForkedRecorder {
    private ForkedRecorder() {}

    /**
     * Starts it.
     *
     * @param output where it says what it has to say, appended
     */
    static Process start(Path journal, SimulatedExchange exchange, List<SubscriptionKey> issues, File output)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        // What Chronicle needs of the JVM, as this one has it; and little warming up, for it lives for a second or two.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "record"));
        command.addAll(List.of("--journal", journal.toString()));
        command.addAll(List.of("--ws-url", exchange.webSocketBase().toString()));
        command.addAll(List.of("--auth-url", exchange.approvalBase().toString()));
        command.addAll(List.of("--symbols", distinct(issues.stream().map(SubscriptionKey::symbol))));
        command.addAll(List.of("--tr", distinct(issues.stream().map(SubscriptionKey::tr))));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output));
        builder.environment().put(Credentials.KEY_VARIABLE, "key");
        builder.environment().put(Credentials.SECRET_VARIABLE, "secret");
        return builder.start();
    }

    private static String distinct(Stream<String> texts) {
        return texts.distinct().collect(Collectors.joining(","));
    }
}
