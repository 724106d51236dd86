package hogatape.recorder;

import hogatape.cli.Console;
import hogatape.cli.Main;
import hogatape.cli.StopSignal;
import hogatape.cli.Subcommand;
import hogatape.journal.RecordClock;
import hogatape.kis.Credentials;
import hogatape.market.SeoulTime;
import hogatape.market.TradingCalendar;
import hogatape.message.Messages;
import hogatape.recorder.RecorderEvents.Kind;
import hogatape.relay.Relay;
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
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--journal", paramLabel = "DIR", description = "The journal; made if need be.")
    private Path journal;

    @Mixin
    private WatchOptions watch;

    @Mixin
    private BrokerOptions broker;

    @Mixin
    private EndOptions end;

    @Option(
            names = "--plan",
            description =
                    "Prints what would be subscribed when today, on which key, and what does not fit. Records nothing.")
    private boolean printPlan;

    @Option(names = "--json", description = "With --plan: one JSON document.")
    private boolean json;

    @Mixin
    private DiskOptions disk;

    @Mixin
    private NoticeOptions notice;

    @Mixin
    private RelayOptions relays;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine command = spec.commandLine();
        TradingCalendar calendar = watch.calendar();
        Watchlist watchlist = watch.watchlist(command);
        if (printPlan) {
            return plan(watchlist, calendar);
        }
        if (journal == null) {
            throw new ParameterException(command, Messages.text("Missing required option: '--journal=DIR'"));
        }
        Deadline deadline = end.deadline(command);
        List<Credentials> credentials = broker.credentials(System.getenv());
        Capacity capacity = watch.capacity(credentials.size(), command);
        WatchedSubscriptions subscriptions =
                WatchedSubscriptions.begin(watch, watchlist, calendar, capacity, RecordClock.SYSTEM);
        QuietHours quiet = new QuietHours(calendar);
        try (Relay relay = relays.open(watchlist, command);
                EventCommand events = notice.events();
                StatusServer status = notice.status(command);
                StopSignal signal = StopSignal.install()) {
            RecordingPlan plan = new RecordingPlan(
                    journal,
                    credentials,
                    broker.webSocket(command),
                    broker.approval(command),
                    relay == null ? subscriptions : new SharedSubscriptions(subscriptions, relay, capacity.limit()),
                    (issue, wall) -> !quiet.isQuiet(issue.tr(), wall),
                    deadline,
                    end.daily(),
                    disk.sync(command),
                    disk.reserveBytes(command),
                    Boolean.getBoolean("hogatape.terminal") ? command.getErr() : null);
            RecorderEvents listener = events == null ? (kind, sentence) -> {} : events;
            Run run = day -> {
                Watchlist current = subscriptions.watchlist(watchlist);
                NotOnNxt.warn(current, journal, SeoulTime.date(RecordClock.SYSTEM.wallNanos()));
                RecordingOutcome outcome = new Recorder(day, listener, status, relay).run(signal::await);
                disk.archive(journal);
                return outcome;
            };
            Supplier<DailySchedule> schedule = () -> new DailySchedule(subscriptions.watchlist(watchlist), calendar);
            RecordingOutcome outcome =
                    end.daily() ? recordDaily(plan, run, schedule, new LoggedEvents(listener), signal) : run.of(plan);
            if (outcome == null) {
                return Main.DONE; // Told to stop before a day began.
            }
            new RecordingSummary(journal, outcome).print(command.getOut(), command.getErr());
            return outcome.complete() ? Main.DONE : Main.FAILED;
        }
    }

    /** Records once, by a plan. */
    private interface Run {
        RecordingOutcome of(RecordingPlan plan) throws IOException, InterruptedException;
    }

    private RecordingOutcome recordDaily(
            RecordingPlan plan, Run run, Supplier<DailySchedule> schedule, LoggedEvents events, StopSignal signal)
            throws IOException, InterruptedException {
        return new DailyRecorder(schedule, RecordClock.SYSTEM, (day, deadline) -> {
                    RecordingOutcome outcome = run.of(plan.until(deadline));
                    String sentence = day.day() + ": "
                            + new RecordingSummary(journal, outcome).sentence().english();
                    events.tell(Kind.DAY_CLOSED, sentence);
                    return outcome;
                })
                .run(signal::await);
    }

    private int plan(Watchlist watchlist, TradingCalendar calendar) throws IOException {
        LocalDate today = SeoulTime.date(RecordClock.SYSTEM.wallNanos());
        Capacity capacity = watch.capacity(broker.keys(), spec.commandLine());
        SubscriptionPlan plan = SubscriptionPlan.of(watchlist, calendar, today, capacity);
        PlanReport report = new PlanReport(plan, calendar.isTradingDay(today));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Console.printDocument(out, report.json());
        } else {
            report.print(out);
        }
        out.flush();
        watch.overflow().check(plan);
        return Main.DONE;
    }
}
