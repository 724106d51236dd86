package hogatape.recorder;

import hogatape.cli.Main;
import hogatape.cli.StopSignal;
import hogatape.cli.Subcommand;
import hogatape.journal.JournalArchiver;
import hogatape.journal.RecordClock;
import hogatape.journal.SyncPolicy;
import hogatape.kis.Credentials;
import hogatape.market.SeoulMoment;
import hogatape.market.SeoulTime;
import hogatape.market.TradingCalendar;
import hogatape.recorder.RecorderEvents.Kind;
import hogatape.watchlist.Capacity;
import hogatape.watchlist.DailySchedule;
import hogatape.watchlist.PlanReport;
import hogatape.watchlist.QuietHours;
import hogatape.watchlist.SubscriptionPlan;
import hogatape.watchlist.Watchlist;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hogatape record}: records the broker's frames into a journal. */
@Command(
        name = "record",
        description = {
            "Records the frames that the broker pushes into a journal, until Ctrl-C, --for or --until; or every day.",
            "The appkey and its secret come from the environment, " + Credentials.KEY_VARIABLE + " and "
                    + Credentials.SECRET_VARIABLE + ", or from --credentials."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class RecordCommand implements Subcommand, Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RecordCommand.class);

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--journal", paramLabel = "DIR", description = "The journal; made if need be.")
    private Path journal;

    @Mixin
    private WatchOptions watch;

    @Mixin
    private BrokerOptions broker;

    @Option(names = "--for", paramLabel = "D", description = "Ends a while after it began: 90s, 10m, 8h.")
    private String duration;

    @Option(
            names = "--until",
            paramLabel = "T",
            description = "Ends at a Seoul time: 20:00 (the next one) or 2026-11-23T20:00.")
    private String moment;

    @Option(names = "--daily", description = "Records every trading day of the venues asked for, and sleeps between.")
    private boolean daily;

    @Option(
            names = "--plan",
            description =
                    "Prints what would be subscribed when today, on which key, and what does not fit. Records nothing.")
    private boolean printPlan;

    @Option(names = "--json", description = "With --plan: one JSON document.")
    private boolean json;

    @Option(
            names = "--disk-reserve",
            defaultValue = "1024",
            paramLabel = "MB",
            description = "The free space at which the recorder stops; it warns at three times as much."
                    + " Default ${DEFAULT-VALUE}.")
    private long reserveMegabytes;

    @Option(
            names = "--fsync",
            defaultValue = "none",
            paramLabel = "none|each|D",
            description =
                    "When the disk confirms a record: when the system likes, each at once (0.25 ms a record), or at"
                            + " an interval such as 1s. The death of the recorder loses nothing either way, a loss of power does."
                            + " Default ${DEFAULT-VALUE}.")
    private String fsync;

    @Option(
            names = "--archive-after-close",
            description = "Compresses the journal's days once a recording has ended; see 'journal archive'.")
    private boolean archive;

    @Option(
            names = "--status-port",
            paramLabel = "P",
            description = "Answers on 127.0.0.1: /status as JSON, /metrics for Prometheus.")
    private Integer statusPort;

    @Option(
            names = "--on-event",
            paramLabel = "CMD",
            description =
                    "Runs CMD EVENT SENTENCE for: opened, hole, refused, disk, clock, new-width," + " day-closed.")
    private String onEvent;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine command = spec.commandLine();
        TradingCalendar calendar = watch.calendar();
        Watchlist watchlist = watch.watchlist(command);
        if (printPlan) {
            return plan(watchlist, calendar);
        }
        if (journal == null) {
            throw new ParameterException(command, "Missing required option: '--journal=DIR'");
        }
        Deadline deadline = deadline();
        List<Credentials> credentials = broker.credentials(System.getenv());
        Capacity capacity = watch.capacity(credentials.size(), command);
        WatchedSubscriptions subscriptions =
                WatchedSubscriptions.begin(watch, watchlist, calendar, capacity, RecordClock.SYSTEM);
        QuietHours quiet = new QuietHours(calendar);
        RecordingPlan plan = new RecordingPlan(
                journal,
                credentials,
                broker.webSocket(command),
                broker.approval(command),
                subscriptions,
                (issue, wall) -> !quiet.isQuiet(issue.tr(), wall),
                deadline,
                daily,
                sync(),
                reserveMegabytes << 20,
                Boolean.getBoolean("hogatape.terminal") ? command.getErr() : null);
        try (EventCommand events = onEvent == null ? null : new EventCommand(onEvent);
                StatusServer status = statusPort == null ? null : StatusServer.listen(statusPort);
                StopSignal signal = StopSignal.install()) {
            RecorderEvents listener = events == null ? (kind, sentence) -> {} : events;
            RecordingOutcome outcome = daily
                    ? recordDaily(plan, listener, status, () -> schedule(subscriptions, watchlist, calendar), signal)
                    : recordOnce(plan, listener, status, signal);
            return outcome == null || tell(outcome) ? Main.DONE : Main.FAILED;
        }
    }

    private int plan(Watchlist watchlist, TradingCalendar calendar) throws IOException {
        LocalDate today = SeoulTime.date(RecordClock.SYSTEM.wallNanos());
        Capacity capacity = watch.capacity(broker.keys(), spec.commandLine());
        SubscriptionPlan plan = SubscriptionPlan.of(watchlist, calendar, today, capacity);
        PlanReport report = new PlanReport(plan, calendar.isTradingDay(today));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json());
        } else {
            report.print(out);
        }
        out.flush();
        watch.overflow().check(plan);
        return Main.DONE;
    }

    private static DailySchedule schedule(
            WatchedSubscriptions subscriptions, Watchlist watchlist, TradingCalendar calendar) {
        return new DailySchedule(subscriptions.watchlist(watchlist), calendar);
    }

    private RecordingOutcome recordDaily(
            RecordingPlan plan,
            RecorderEvents events,
            StatusServer status,
            Supplier<DailySchedule> schedule,
            StopSignal signal)
            throws IOException, InterruptedException {
        return new DailyRecorder(schedule, RecordClock.SYSTEM, (day, deadline) -> {
                    RecordingOutcome outcome = recordOnce(plan.until(deadline), events, status, signal);
                    String sentence = day.day() + ": " + sentence(outcome);
                    new LoggedEvents(events).tell(Kind.DAY_CLOSED, sentence);
                    return outcome;
                })
                .run(signal::await);
    }

    private RecordingOutcome recordOnce(
            RecordingPlan plan, RecorderEvents events, StatusServer status, StopSignal signal)
            throws IOException, InterruptedException {
        RecordingOutcome outcome = new Recorder(plan, events, status).run(signal::await);
        if (archive) {
            LocalDate today = SeoulTime.date(RecordClock.SYSTEM.wallNanos());
            JournalArchiver.archive(
                    journal,
                    LocalDate.MIN,
                    today,
                    day -> LOG.info(
                            "Archived {}: {} MB to {} MB",
                            day.day(),
                            day.writtenBytes() / 1_000_000,
                            day.archivedBytes() / 1_000_000));
        }
        return outcome;
    }

    private SyncPolicy sync() {
        try {
            return SyncPolicy.parse(fsync);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--fsync " + e.getMessage());
        }
    }

    /** Says what came of a recording; returns whether it is what was wanted. */
    private boolean tell(RecordingOutcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(sentence(outcome));
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        outcome.refused()
                .forEach(refused -> err.printf(
                        "refused: %s %s: %s (%s)%n",
                        refused.tr(), refused.symbol(), refused.code(), refused.message()));
        outcome.missed().forEach(sentence -> err.println("missed: " + sentence));
        if (outcome.failure() != null) {
            err.println("hogatape: " + outcome.failure());
        }
        err.flush();
        return outcome.complete();
    }

    private String sentence(RecordingOutcome outcome) {
        return String.format(
                Locale.ROOT,
                "recorded %,d frames (%.1f MB) of %d issues into '%s', up to sequence %d; %d reconnects",
                outcome.frames(),
                outcome.frameBytes() / 1e6,
                outcome.issuesHeard(),
                journal,
                outcome.lastSequence(),
                outcome.reconnects());
    }

    private Deadline deadline() {
        if (Stream.of(duration != null, moment != null, daily)
                        .filter(named -> named)
                        .count()
                > 1) {
            throw new ParameterException(spec.commandLine(), "Say one of --for, --until and --daily, not two.");
        }
        if (duration == null && moment == null) {
            return Deadline.NONE;
        }
        try {
            if (duration != null) {
                return Deadline.after(SeoulTime.parseDuration(duration));
            }
            return Deadline.at(SeoulMoment.parse(moment), RecordClock.SYSTEM);
        } catch (IllegalArgumentException e) {
            String option = duration != null ? "--for " : "--until ";
            throw new ParameterException(spec.commandLine(), option + e.getMessage());
        }
    }
}
