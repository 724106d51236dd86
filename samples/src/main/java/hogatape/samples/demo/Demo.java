package hogatape.samples.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import hogatape.cli.StopSignal;
import hogatape.export.ExportFormat;
import hogatape.export.ExportOptions;
import hogatape.export.ExportResult;
import hogatape.export.ExportedFile;
import hogatape.export.Exporter;
import hogatape.export.derived.Derivation;
import hogatape.export.derived.DerivedExport;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalVerifier;
import hogatape.journal.RecordKind;
import hogatape.journal.SubscriptionKey;
import hogatape.journal.SyncPolicy;
import hogatape.kis.Credentials;
import hogatape.kis.KisAddress;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import hogatape.recorder.Deadline;
import hogatape.recorder.Recorder;
import hogatape.recorder.RecordingOutcome;
import hogatape.recorder.RecordingPlan;
import hogatape.replay.ReplaySummary;
import hogatape.replay.Replayer;
import hogatape.replay.pace.Speed;
import hogatape.samples.exchange.ExchangeOptions;
import hogatape.samples.exchange.MarketListing;
import hogatape.samples.exchange.MarketTimes;
import hogatape.samples.exchange.SimulatedExchange;
import hogatape.samples.strategy.Counter;
import hogatape.samples.strategy.SpreadStatistic;
import hogatape.strategy.Strategy;
import hogatape.symbols.SymbolSnapshots;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs the whole way once and says what each step did. */
final class Demo {
    private static final List<String> SYMBOLS = List.of("005930", "000660", "035420", "0074K0", "069500", "012320");
    private static final List<String> TRS = List.of("H0NXASP0", "H0STASP0");
    /** In the pre-market, where NXT alone trades; in the main session; in the after-markets of both. */
    private static final String[] SESSIONS = {"08:20:00", "09:10:00", "16:10:00"};

    private static final int FRAMES_A_SECOND = 200;
    private static final double QUICK = 20;
    private static final long RESERVE_BYTES = 100 << 20;

    private final DemoFolder folder;
    private final int seconds;
    private final StopSignal stop;
    private final PrintWriter out;
    private final PrintWriter terminal;

    /**
     * @param stop ends the demo early, the recording in good order
     * @param terminal where the recorder's status line goes; null where nobody watches
     */
    Demo(DemoFolder folder, int seconds, StopSignal stop, PrintWriter out, PrintWriter terminal) {
        this.folder = folder;
        this.seconds = seconds;
        this.stop = stop;
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * Runs it.
     *
     * @throws IOException if a step fails, or if two steps count differently
     */
    DemoSummary run() throws IOException, InterruptedException {
        SymbolSnapshots.write(
                folder.journal(), MarketListing.of(SYMBOLS, LocalDate.ofInstant(Instant.now(), SeoulTime.ZONE)));
        long sent = record();
        long recorded = verify();
        ReplaySummary first = replay(new SpreadStatistic(), Speed.MAX, out);
        say(
                "replay",
                Messages.text("%,d books in %.2f s at max, digest %s", first.books(), seconds(first), digest(first)));
        // Another strategy sees the same tape, and speed changes nothing of it.
        ReplaySummary second = replay(new Counter(), new Speed(QUICK), new PrintWriter(PrintWriter.nullWriter()));
        say(
                "",
                Messages.text(
                        "%,d books in %.2f s at speed 20, digest %s", second.books(), seconds(second), digest(second)));
        ExportResult exported = export();
        derive(Derivation.imbalance());
        derive(Derivation.barsOf(Duration.ofSeconds(1)));
        DemoSummary summary = new DemoSummary(
                sent,
                recorded,
                first.frames() - first.controls(),
                first.books(),
                exported.rows("books"),
                List.of(digest(first), digest(second)));
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(folder.summary().toFile(), summary);
        if (!summary.agrees()) {
            throw new IOException(
                    Messages.text("The steps count differently; '%s' tells what each counted.", folder.summary()));
        }
        sayWhereThingsAre();
        return summary;
    }

    private long record() throws IOException, InterruptedException {
        Duration each = Duration.ofMillis(Math.max(1, 1000L * seconds / SESSIONS.length));
        ExchangeOptions options = ExchangeOptions.defaults()
                .withSymbols(SYMBOLS)
                .withRate(FRAMES_A_SECOND)
                .withTimes(MarketTimes.through(each, SESSIONS));
        try (SimulatedExchange exchange = SimulatedExchange.start(options)) {
            say(
                    "exchange",
                    Messages.text(
                            "a simulated market on %s, its day goes by in three stretches: %s",
                            exchange.webSocketBase(), String.join(", ", SESSIONS)));
            List<SubscriptionKey> issues = new ArrayList<>();
            TRS.forEach(tr -> SYMBOLS.forEach(symbol -> issues.add(new SubscriptionKey(tr, symbol))));
            say(
                    "record",
                    Messages.text(
                            "%d books of %d issues on NXT and KRX, for %d s", issues.size(), SYMBOLS.size(), seconds));
            RecordingOutcome outcome = new Recorder(new RecordingPlan(
                            folder.journal(),
                            List.of(new Credentials("demo", "demo")),
                            KisAddress.webSocket(exchange.webSocketBase().toString()),
                            KisAddress.approval(exchange.approvalBase().toString()),
                            moment -> List.of(issues),
                            (issue, moment) -> true,
                            Deadline.after(Duration.ofSeconds(seconds)),
                            false,
                            SyncPolicy.NONE,
                            RESERVE_BYTES,
                            terminal))
                    .run(stop::await);
            goOn();
            say(
                    "",
                    Messages.text(
                            "%,d data frames sent, %.1f MB received",
                            exchange.framesSent(), outcome.frameBytes() / 1e6));
            return exchange.framesSent();
        }
    }

    /** Verifies the journal and returns how many data frames it holds. */
    private long verify() throws IOException {
        try (JournalReader reader = JournalReader.open(folder.journal())) {
            JournalVerifier.Result result = JournalVerifier.verify(reader);
            if (!result.sound()) {
                throw result.first().get(0);
            }
            say("verify", Messages.text("sound: %,d records, %,d of them frames", result.records(), result.frames()));
        }
        long[] dataFrames = new long[1];
        try (JournalReader reader = JournalReader.open(folder.journal())) {
            reader.readAll((sequence, kind, connection, wall, monotonic, buffer, offset, length) -> {
                if (kind == RecordKind.FRAME && buffer[offset] != '{') {
                    dataFrames[0]++;
                }
            });
        }
        return dataFrames[0];
    }

    private ReplaySummary replay(Strategy strategy, Speed speed, PrintWriter shown) throws IOException {
        try (JournalReader reader = JournalReader.open(folder.journal())) {
            ReplaySummary summary = Replayer.of(strategy)
                    .speed(speed)
                    .digest(true)
                    .out(shown)
                    .stopWhen(stop::requested)
                    .replay(reader);
            goOn();
            return summary;
        }
    }

    private ExportResult export() throws IOException {
        try (JournalReader reader = JournalReader.open(folder.journal())) {
            ExportResult result = Exporter.export(
                    reader,
                    folder.data(),
                    ExportOptions.all(ExportFormat.PARQUET),
                    (rows, tapeNanos) -> !stop.requested());
            say("export", Messages.text("%,d rows, %,d bytes of Parquet", result.rows(), result.bytes()));
            return result;
        }
    }

    /** What the notebooks look at beside the books. */
    private void derive(Derivation derivation) throws IOException {
        try (JournalReader reader = JournalReader.open(folder.journal())) {
            DerivedExport.Result result = DerivedExport.export(
                    List.of(reader),
                    folder.data(),
                    derivation,
                    ExportOptions.all(ExportFormat.PARQUET),
                    (rows, tapeNanos) -> !stop.requested());
            long rows = result.files().stream().mapToLong(ExportedFile::rows).sum();
            say("", Messages.text("%,d rows of %s", rows, result.table()));
        }
    }

    private void goOn() throws IOException {
        if (stop.requested()) {
            throw new IOException(Messages.text(
                    "The demo was stopped; the journal at '%s' holds what it recorded.", folder.journal()));
        }
    }

    private void sayWhereThingsAre() {
        Path top = folder.summary().getParent();
        out.println();
        out.println(Messages.text("Every step counted the same frames. Everything is in '%s':", top));
        out.println(Messages.text("  journal   %s", folder.journal()));
        out.println(Messages.text("  Parquet   %s", folder.data() + "/books/date=…/part-0.parquet"));
        out.println(Messages.text("  counts    %s", folder.summary()));
        out.println(Messages.text("Go on with:"));
        out.println("  ./hogatape journal dump " + folder.journal() + " | head");
        out.println("  ./hogatape replay --journal " + folder.journal()
                + " --strategy hogatape.samples.strategy.BookPrinter --symbols 005930 --speed 5");
        out.println("  samples/notebooks/first_look.ipynb");
        out.flush();
    }

    private void say(String step, String sentence) {
        out.printf(Locale.ROOT, "%-9s %s%n", step, sentence);
        out.flush();
    }

    private static double seconds(ReplaySummary summary) {
        return summary.elapsedNanos() / 1e9;
    }

    private static String digest(ReplaySummary summary) {
        return summary.digest().orElseThrow();
    }
}
