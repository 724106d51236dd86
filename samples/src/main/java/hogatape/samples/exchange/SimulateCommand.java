package hogatape.samples.exchange;

import hogatape.cli.Main;
import hogatape.cli.StopSignal;
import hogatape.cli.Subcommand;
import hogatape.market.IssueKind;
import hogatape.market.SeoulMoment;
import hogatape.market.SeoulTime;
import hogatape.market.TickTable;
import hogatape.market.TradingCalendar;
import hogatape.message.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hogatape simulate}: a KIS exchange on loopback until it is stopped. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Runs a simulated KIS exchange on 127.0.0.1: approval keys over HTTP and the order-book feed over"
                + " WebSocket, on one port.",
        footer = {
            "",
            "It accepts any appkey and secret; to see a refusal, use the appkey 'wrong' (EGW00103) or the secret"
                    + " 'wrong' (EGW00105).",
            "Order books come on H0NXASP0 (NXT) and H0STASP0 (KRX); other TRs can be subscribed to and stay silent.",
        })
public final class SimulateCommand implements Subcommand, Callable<Integer> {
    private static final Pattern SYMBOL = Pattern.compile("[0-9A-Z]{6,7}");
    private static final int HIGHEST_PORT = 65_535;
    private static final Duration NO_TIME = Duration.ZERO;
    private static final int TICK_MILLIS = 100;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", required = true, paramLabel = "P", description = "Port to listen on; 0 for any free one.")
    private int port;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Data frames a second to each connection, spread over its issues by their activity; without"
                    + " it each issue has its natural rate, at most 5 a second.")
    private Integer rate;

    @Option(
            names = "--symbols",
            split = ",",
            paramLabel = "A,B",
            description = "Issues that trade; by default ten of different kinds.")
    private List<String> symbols = List.of();

    @Option(names = "--seed", paramLabel = "S", description = "What the market follows from; 1 by default.")
    private Long seed;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The market's Seoul time at the start, 09:00:30 by default. A time alone trades on any day;"
                    + " 2026-11-23T09:00:30 goes by the calendar of its day.")
    private String at;

    @Option(
            names = "--frames",
            paramLabel = "FILE",
            description = "Serve this file instead of a market, one frame a line as it is, once through, by default"
                    + " 10 a second. It starts a second after the last subscription; each frame goes to whoever"
                    + " subscribed to its TR and issue, lines that are no data frames to everyone.")
    private Path frames;

    @Mixin
    private TapeOptions tape;

    @Option(
            names = "--fault",
            split = ",",
            paramLabel = "NAME",
            description = "Go wrong on purpose. On each connection after 100 frames: cut, cut-inside, close-frame,"
                    + " silence, dead-silence, fragments, binary, compressed, garbage, cut-json, wrong-count. Twice,"
                    + " then no more: approval-503, mute-handshake, lingering-session. Each request waits 3 s: slow.")
    private List<String> faultNames = List.of();

    @Option(
            names = "--registrations",
            paramLabel = "N",
            description = "Subscriptions that a connection takes, 41 by default; one more is refused with OPSP0008.")
    private Integer registrations;

    @Option(names = "--pingpong", paramLabel = "D", description = "How often PINGPONG comes; 10s by default.")
    private String pingPong;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        ExchangeOptions options = options();
        SimulatedExchange exchange = SimulatedExchange.start(options, faults(), WireListener.NONE);
        StopSignal signal = StopSignal.install();
        out.println(Messages.text(
                "Simulated exchange on %s/tryitout and %s/oauth2/Approval; Ctrl-C ends it.",
                exchange.webSocketBase(), exchange.approvalBase()));
        options.times()
                .start()
                .day()
                .filter(day -> !TradingCalendar.standard().isTradingDay(day))
                .ifPresent(day -> out.println(Messages.text("The venues are closed on %s: no frames will come.", day)));
        out.flush();
        boolean stopped = false;
        while (!stopped && !(tape.endsWithTape() && exchange.awaitEnd(NO_TIME))) {
            stopped = signal.await(TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
        exchange.close();
        int connections = exchange.framesSentByConnection().size();
        out.println(Messages.text(
                connections == 1
                        ? "Sent %d frames over %d connection (held back by slow clients: %d)."
                        : "Sent %d frames over %d connections (held back by slow clients: %d).",
                exchange.framesSent(),
                connections,
                exchange.timesHeldBack()));
        out.flush();
        return Main.DONE;
    }

    private ExchangeOptions options() {
        check(port >= 0 && port <= HIGHEST_PORT, () -> Messages.text("--port takes a number from 0 to 65535."));
        check(rate == null || rate > 0, () -> Messages.text("--rate takes a number of frames a second, 1 or more."));
        for (String symbol : symbols) {
            check(
                    SYMBOL.matcher(symbol).matches(),
                    () -> Messages.text("'%s' is no issue code; write them as 005930,0074K0.", symbol));
        }
        check(
                frames == null || (symbols.isEmpty() && seed == null && at == null),
                () -> Messages.text("--frames serves a file; --symbols, --seed and --at are for the market."));
        check(
                registrations == null || registrations > 0,
                () -> Messages.text("--registrations takes a number, 1 or more."));
        ExchangeOptions options = rules().withPort(port).withSymbols(symbols).withRate(rate == null ? 0 : rate);
        Optional<ServedTape> served = tape.served(spec.commandLine());
        check(
                served.isEmpty() || (frames == null && symbols.isEmpty() && seed == null && at == null && rate == null),
                () -> Messages.text(
                        "--journal serves what was recorded; --frames, --symbols, --seed, --at and --rate do not "
                                + "go with it."));
        if (served.isPresent()) {
            return options.withTape(served.get(), options.settle());
        }
        if (frames != null) {
            return options.withFrames(frames, options.settle());
        }
        return options.withSeed(seed == null ? options.seed() : seed)
                .withAt(at == null ? options.times().start() : start());
    }

    /** The broker's rules, as far as they are to differ. */
    private ExchangeOptions rules() {
        ExchangeOptions rules = ExchangeOptions.defaults();
        if (registrations != null) {
            rules = rules.withRegistrations(registrations);
        }
        if (pingPong == null) {
            return rules;
        }
        try {
            Duration interval = SeoulTime.parseDuration(pingPong);
            check(!interval.isZero(), () -> Messages.text("--pingpong takes a time such as 1s."));
            return rules.withPings(interval, rules.pingPatience());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--pingpong " + e.getMessage(), e);
        }
    }

    private SeoulMoment start() {
        try {
            SeoulMoment start = SeoulMoment.parse(at);
            // A day without known rules is a misuse, too.
            start.day().ifPresent(day -> TickTable.of(IssueKind.STOCK, day));
            return start;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Faults faults() {
        Faults faults = Faults.NONE;
        try {
            for (String name : faultNames) {
                faults = faults.named(name);
            }
            return faults;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void check(boolean sound, Supplier<String> otherwise) {
        if (!sound) {
            throw new ParameterException(spec.commandLine(), otherwise.get());
        }
    }
}
