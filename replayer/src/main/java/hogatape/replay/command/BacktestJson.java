package hogatape.replay.command;

import hogatape.backtest.AccountEnd;
import hogatape.backtest.BacktestResult;
import hogatape.backtest.Drawdown;
import hogatape.backtest.IssueResults;
import hogatape.backtest.RunIdentity;
import hogatape.journal.Payload;
import hogatape.message.Sentence;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A backtest's results as JSON: sums and counts; orders and fills are in the tables. */
final class BacktestJson {
    private BacktestJson() {}

    private record Result(RunIdentity run, List<World> worlds, List<String> warnings) {}

    private record World(
            String model,
            String digest,
            long resultWon,
            AccountEnd account,
            Drawdown drawdown,
            int orders,
            int fills,
            List<IssueResults.Issue> issues) {}

    static String of(BacktestResult result) {
        List<World> worlds = result.worlds().stream()
                .map(world -> new World(
                        world.model().name().toLowerCase(Locale.ROOT),
                        world.digest(),
                        world.account().resultWon(),
                        world.account(),
                        world.drawdown(),
                        world.orders().size(),
                        world.fills().size(),
                        IssueResults.of(world)))
                .toList();
        return new String(
                Payload.write(new Result(
                        result.identity(),
                        worlds,
                        DoubtText.of(result).stream().map(Sentence::english).toList())),
                StandardCharsets.UTF_8);
    }
}
