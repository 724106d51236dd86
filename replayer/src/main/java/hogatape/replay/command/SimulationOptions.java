package hogatape.replay.command;

import hogatape.backtest.Backtest;
import hogatape.backtest.Latencies;
import hogatape.backtest.Latency;
import hogatape.fill.FillModel;
import hogatape.market.Adjustments;
import hogatape.market.CostProfile;
import hogatape.market.Instruments;
import hogatape.market.TableException;
import hogatape.message.Messages;
import hogatape.symbols.SymbolSnapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that tell what simulated exchange and account a strategy trades with, as a group of a command. */
final class SimulationOptions {
    @Option(names = "--model", paramLabel = "M", description = "One model alone: pessimistic, expected or optimistic.")
    private FillModel model;

    @Option(names = "--cash", paramLabel = "WON", description = "What the account begins with; 10,000,000 by default.")
    private String cash = "10000000";

    @Option(names = "--short", description = "Shares may be sold that are not there.")
    private boolean shortSelling;

    @Option(names = "--margin", description = "More may be bought than the cash pays for.")
    private boolean margin;

    @Option(
            names = "--costs",
            paramLabel = "PROFILE",
            description = "What the broker charges: a name (kis-online by default) or a CSV file of your own.")
    private String costs = CostProfile.STANDARD;

    @Option(
            names = "--instruments",
            paramLabel = "FILE.csv|DIR",
            description = {
                "What issues are: symbol,market,kind,base_price,from; a table, or a folder of daily ones. By default the",
                "snapshots that 'hogatape symbols' keeps beside the journal."
            })
    private Path instruments;

    @Option(
            names = "--adjustments",
            paramLabel = "FILE.csv",
            description = "What moved base prices while shares are held: symbol,day,ratio,note.")
    private Path adjustments;

    @Option(
            names = "--latency-feed",
            paramLabel = "L",
            description = {
                "From the exchange's state to its receipt: 10ms by default. A latency is 20ms, a distribution by median and",
                "99th percentile as 20ms,p99=80ms, or a CSV file with the column latency_ns to draw from."
            })
    private String feed;

    @Option(
            names = "--latency-entry",
            paramLabel = "L",
            description = "From an order to its arrival at the exchange; 30ms by default.")
    private String entry;

    @Option(
            names = "--latency-response",
            paramLabel = "L",
            description = "From what the exchange does to the strategy's hearing of it; 30ms by default.")
    private String response;

    @Option(
            names = "--cancel-exponent",
            paramLabel = "N",
            description =
                    "Of the expected model: of those who leave a queue, ahead^N / (ahead^N + behind^N) stood ahead;"
                            + " 1 by default.")
    private double cancelExponent = 1;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of all draws; 1 by default.")
    private long seed = 1;

    /** Sets a backtest up; what nobody says of issues, the snapshots beside a journal may say: those of the first that has some. */
    void onto(Backtest backtest, CommandLine command, List<Path> journals) throws IOException {
        try {
            backtest.cash(won(cash)).cancelExponent(cancelExponent);
            backtest.costs(
                    Files.exists(Path.of(costs)) || costs.endsWith(".csv")
                            ? CostProfile.read(Path.of(costs))
                            : CostProfile.named(costs));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, e.getMessage(), e);
        }
        backtest.shortSelling(shortSelling).credit(margin).seed(seed);
        backtest.latencies(new Latencies(
                latency("--latency-feed", feed, Latencies.DEFAULT.feed(), command),
                latency("--latency-entry", entry, Latencies.DEFAULT.entry(), command),
                latency("--latency-response", response, Latencies.DEFAULT.response(), command)));
        instruments(backtest, command, journals);
        if (adjustments != null) {
            backtest.adjustments(Adjustments.read(adjustments)).told("adjustments", adjustments.toString());
        }
        if (model != null) {
            backtest.models(model);
        }
    }

    private void instruments(Backtest backtest, CommandLine command, List<Path> journals) throws IOException {
        Path known = instruments;
        for (int i = 0; i < journals.size() && known == null; i++) {
            known = SymbolSnapshots.folder(journals.get(i)).orElse(null);
        }
        if (known == null) {
            return;
        }
        if (instruments == null) {
            command.getErr().println(Messages.text("what issues are: the snapshots in '%s'", known));
            command.getErr().flush();
        }
        backtest.instruments(Instruments.read(known)).told("instruments", known.toString());
    }

    private static long won(String text) {
        try {
            return Long.parseLong(text.replaceAll("[,_]", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    Messages.text("--cash: '%s' is no sum; write whole won, as 50000000.", text), e);
        }
    }

    private static Latency latency(String name, String text, Latency otherwise, CommandLine command)
            throws TableException {
        try {
            return text == null ? otherwise : Latency.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, name + ": " + e.getMessage(), e);
        }
    }
}
