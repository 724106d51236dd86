package hogatape.doctor;

import com.fasterxml.jackson.databind.json.JsonMapper;
import hogatape.cli.Console;
import hogatape.cli.Main;
import hogatape.cli.Subcommand;
import hogatape.doctor.Finding.Light;
import hogatape.journal.JournalReader;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.Credentials;
import hogatape.market.SeoulTime;
import hogatape.market.TradingCalendar;
import hogatape.message.Columns;
import hogatape.message.Messages;
import hogatape.message.Sentence;
import hogatape.recorder.BrokerOptions;
import hogatape.recorder.WatchOptions;
import hogatape.watchlist.Capacity;
import hogatape.watchlist.Watchlist;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hogatape doctor}: looks before the open whether a recording will go well. */
@Command(
        name = "doctor",
        description = {
            "Looks before the open whether a recording with these options will go well: a line a thing, green, yellow or red.",
            "Each appkey is tried with one subscription, which is released at once, unless a recorder is at work on the journal:"
                    + " then its keys are in use. Exit code 1 where anything is red."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class DoctorCommand implements Subcommand, Callable<Integer> {
    private static final int SUBJECT_COLUMNS = 10;
    private static final int LIGHT_COLUMNS = 6;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--journal",
            paramLabel = "DIR",
            required = true,
            description = "The journal; it need not be there yet.")
    private Path journal;

    @Mixin
    private WatchOptions watch;

    @Mixin
    private BrokerOptions broker;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many days there is to be room for; default ${DEFAULT-VALUE}.")
    private int days;

    @Option(
            names = "--ntp",
            paramLabel = "HOST",
            description = "A time server to compare the clock with, such as time.kriss.re.kr.")
    private String ntp;

    @Option(names = "--json", description = "Writes one JSON document.")
    private boolean json;

    private record FindingJson(Light light, String subject, String sentence) {}

    /** For the root of the command line. */
    public DoctorCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine command = spec.commandLine();
        if (days < 1) {
            throw new ParameterException(
                    command, Messages.text("--days %d is below 1; name how many days there is to be room for.", days));
        }
        Watchlist watchlist = watch.watchlist(command);
        TradingCalendar calendar = watch.calendar();
        LocalDate today = LocalDate.ofInstant(Instant.now(), SeoulTime.ZONE);
        List<Check> checks = new ArrayList<>();
        checks.add(new RuntimeCheck());
        checks.add(new ClockCheck(ClockSource.ofThisMachine(), Instant.now()));
        if (ntp != null) {
            checks.add(new NtpCheck(ntp));
        }
        checks.add(new DiskCheck(journal, watchlist.entries().size(), days));
        List<Credentials> credentials = List.of();
        try {
            credentials = broker.credentials(System.getenv());
        } catch (IOException e) {
            checks.add(() -> List.of(Finding.red(Sentence.of("keys"), e)));
        }
        Capacity capacity = watch.capacity(Math.max(1, credentials.size()), command);
        checks.add(new WatchlistCheck(watchlist, calendar, capacity, watch.overflow(), journal, today));
        checks.addAll(keys(credentials, watchlist, command));
        return tell(checks);
    }

    private List<Check> keys(List<Credentials> credentials, Watchlist watchlist, CommandLine command)
            throws IOException {
        if (isBeingRecorded()) {
            return List.of(() -> List.of(Finding.yellow(
                    Sentence.of("keys"),
                    Sentence.of("a recorder is at work on '%s' and has them; they were not tried.", journal))));
        }
        SubscriptionKey issue = watchlist.entries().get(0).issue();
        List<Check> checks = new ArrayList<>();
        for (int key = 0; key < credentials.size(); key++) {
            checks.add(new KeyCheck(
                    key, credentials.get(key), broker.webSocket(command), broker.approval(command), issue));
        }
        return checks;
    }

    private boolean isBeingRecorded() throws IOException {
        if (!Files.exists(journal.resolve("journal.json"))) {
            return false;
        }
        try (JournalReader reader = JournalReader.open(journal)) {
            return reader.recordingGoesOn();
        }
    }

    /** Each check's findings as soon as they are there: keys may take a while. */
    private int tell(List<Check> checks) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> all = new ArrayList<>();
        for (Check check : checks) {
            List<Finding> findings = check.look();
            all.addAll(findings);
            if (!json) {
                findings.forEach(finding -> out.println(line(finding)));
                out.flush();
            }
        }
        if (json) {
            Console.printDocument(
                    out,
                    JsonMapper.builder()
                            .build()
                            .writeValueAsString(all.stream()
                                    .map(finding -> new FindingJson(
                                            finding.light(),
                                            finding.subject().english(),
                                            finding.sentence().english()))
                                    .toList()));
            out.flush();
        }
        return all.stream().anyMatch(finding -> finding.light() == Light.RED) ? Main.FAILED : Main.DONE;
    }

    private static String line(Finding finding) {
        return Ansi.AUTO.string(light(finding.light())) + "  "
                + Columns.padded(finding.subject().said(), SUBJECT_COLUMNS) + "  "
                + finding.sentence().said();
    }

    private static String light(Light light) {
        return switch (light) {
            case GREEN -> "@|green " + Columns.padded(Messages.text("green"), LIGHT_COLUMNS) + "|@";
            case YELLOW -> "@|yellow " + Columns.padded(Messages.text("yellow"), LIGHT_COLUMNS) + "|@";
            case RED -> "@|bold,red " + Columns.padded(Messages.text("red"), LIGHT_COLUMNS) + "|@";
        };
    }
}
