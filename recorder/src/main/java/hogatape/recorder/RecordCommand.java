package hogatape.recorder;

import hogatape.cli.Main;
import hogatape.cli.StopSignal;
import hogatape.cli.Subcommand;
import hogatape.journal.Gap.Subscribed;
import hogatape.journal.RecordClock;
import hogatape.kis.Credentials;
import hogatape.kis.KisAddress;
import hogatape.market.SeoulMoment;
import hogatape.market.SeoulTime;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hogatape record}: records the broker's frames into a journal. */
@Command(
        name = "record",
        description = {
            "Records the frames that the broker pushes into a journal, until Ctrl-C, --for or --until.",
            "The appkey and its secret come from the environment: " + Credentials.KEY_VARIABLE + " and "
                    + Credentials.SECRET_VARIABLE + "."
        },
        mixinStandardHelpOptions = true)
public final class RecordCommand implements Subcommand, Callable<Integer> {
    private static final int REGISTRATIONS = 41;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,12}");

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--journal", required = true, paramLabel = "DIR", description = "The journal; made if need be.")
    private Path journal;

    @Option(
            names = "--symbols",
            required = true,
            split = ",",
            paramLabel = "A,B",
            description = "The issues, such as 005930,0074K0.")
    private List<String> symbols;

    @Option(
            names = "--tr",
            split = ",",
            defaultValue = "H0NXASP0",
            paramLabel = "TR",
            description = "The TRs to record of each issue; default ${DEFAULT-VALUE}, the NXT order book.")
    private List<String> trs;

    @ArgGroup
    private End end;

    @Option(
            names = "--ws-url",
            defaultValue = KisAddress.WEB_SOCKET,
            paramLabel = "URL",
            description = "Where the frames come from; default ${DEFAULT-VALUE}.")
    private String webSocket;

    @Option(
            names = "--auth-url",
            defaultValue = KisAddress.AUTHENTICATION,
            paramLabel = "URL",
            description = "Where approval keys come from; default ${DEFAULT-VALUE}.")
    private String authentication;

    static final class End {
        @Option(
                names = "--for",
                required = true,
                paramLabel = "D",
                description = "Ends a while after the connection stands: 90s, 10m, 8h.")
        private String duration;

        @Option(
                names = "--until",
                required = true,
                paramLabel = "T",
                description = "Ends at a Seoul time: 20:00 (the next one) or 2026-11-23T20:00.")
        private String moment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        URI webSocketAddress = checked(() -> KisAddress.webSocket(webSocket), "--ws-url");
        URI approvalAddress = checked(() -> KisAddress.approval(authentication), "--auth-url");
        Recorder.Plan plan = new Recorder.Plan(
                journal,
                issues(),
                webSocketAddress,
                approvalAddress,
                Credentials.of(System.getenv()),
                deadline(),
                Boolean.getBoolean("hogatape.terminal") ? err : null);
        StopSignal signal = StopSignal.install();
        Recorder.Outcome outcome = new Recorder(plan).run(signal::await);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "recorded %,d frames (%.1f MB) of %d issues into '%s', up to sequence %d%n",
                        outcome.frames(),
                        outcome.frameBytes() / 1e6,
                        outcome.issuesHeard(),
                        journal,
                        outcome.lastSequence());
        spec.commandLine().getOut().flush();
        outcome.refused()
                .forEach(refused -> err.printf(
                        "refused: %s %s: %s (%s)%n",
                        refused.tr(), refused.symbol(), refused.code(), refused.message()));
        err.flush();
        return outcome.refused().isEmpty() ? Main.DONE : Main.FAILED;
    }

    private List<Subscribed> issues() {
        LinkedHashSet<Subscribed> issues = new LinkedHashSet<>();
        for (String tr : trs) {
            for (String symbol : symbols) {
                issues.add(new Subscribed(code(tr, "--tr"), code(symbol, "--symbols")));
            }
        }
        if (issues.size() > REGISTRATIONS) {
            throw misuse("--symbols and --tr make " + issues.size() + " subscriptions, and a session takes "
                    + REGISTRATIONS + "; leave some out.");
        }
        return new ArrayList<>(issues);
    }

    private Deadline deadline() {
        if (end == null) {
            return Deadline.NONE;
        }
        if (end.duration != null) {
            Duration duration = checked(() -> SeoulTime.parseDuration(end.duration), "--for");
            return Deadline.after(duration);
        }
        SeoulMoment moment = checked(() -> SeoulMoment.parse(end.moment), "--until");
        return Deadline.at(moment, RecordClock.SYSTEM);
    }

    private String code(String text, String option) {
        String code = text.strip();
        if (!CODE.matcher(code).matches()) {
            throw misuse(option + " '" + text + "' is no code; codes have capital letters and digits.");
        }
        return code;
    }

    private <T> T checked(Supplier<T> parser, String option) {
        try {
            return parser.get();
        } catch (IllegalArgumentException e) {
            throw misuse(option + " " + e.getMessage());
        }
    }

    private ParameterException misuse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
