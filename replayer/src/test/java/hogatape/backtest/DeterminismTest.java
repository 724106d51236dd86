package hogatape.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.feed.Book;
import hogatape.fill.FillModel;
import hogatape.journal.JournalReader;
import hogatape.market.Venue;
import hogatape.replay.pace.Speed;
import hogatape.strategy.Fill;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeterminismTest {
    @TempDir
    Path temporary;

    private Path folder;

    /** Enters, amends and cancels, at prices and times that follow from the books. */
    private static final class Restless implements Strategy {
        private final List<Order> orders = new ArrayList<>();
        private StrategyContext context;
        private int books;

        @Override
        public void onStart(StrategyContext strategyContext) {
            context = strategyContext;
        }

        @Override
        public void onBook(Book book) {
            if (++books % 3 != 0) {
                return;
            }
            NewOrder.Draft draft = NewOrder.buy(Venue.NXT, book.symbol(), 1 + books % 7);
            long price = books % 2 == 0 ? book.askPrice(1) : book.bidPrice(1 + books % 3);
            orders.add(context.enter(books % 5 == 0 ? draft.limit(price).ioc() : draft.limit(price)));
            Order other = orders.get(books % orders.size());
            if (books % 4 == 0) {
                context.cancel(other);
            } else {
                context.amend(other, book.bidPrice(2), 5);
            }
        }

        @Override
        public void onFill(Fill fill) {
            context.enter(NewOrder.sell(Venue.NXT, fill.order().request().symbol(), fill.size())
                    .limit(fill.priceHundredths() / 100));
        }
    }

    @BeforeEach
    void record() throws Exception {
        Random random = new Random(7);
        TapeBuilder tape = Tape.from("2026-11-23T10:00:00");
        long bid = 71_400;
        for (int i = 0; i < 400; i++) {
            bid += 100L * (random.nextInt(3) - 1);
            tape.book(Runs.NXT, i % 2 == 0 ? "005930" : "000660").ladder(bid, bid + 100, 20 + random.nextInt(80));
            tape.after(random.nextInt(9) + "0ms");
            if (i % 150 == 149) {
                tape.disconnected("reset").after("1s").reconnected();
            }
        }
        folder = temporary.resolve("tape");
        tape.build().writeTo(folder);
    }

    @Test
    void everyWorldHasItsDigestAtEverySpeedAloneAndWithTheOthers() throws Exception {
        BacktestResult all = run(backtest -> backtest, Speed.MAX);
        assertThat(all.worlds()).allSatisfy(world -> {
            assertThat(world.orders()).hasSizeGreaterThan(150);
            assertThat(world.fills()).isNotEmpty();
        });

        assertThat(digests(run(backtest -> backtest, new Speed(300)))).isEqualTo(digests(all));
        for (FillModel model : FillModel.values()) {
            BacktestResult alone = run(backtest -> backtest.models(model), Speed.MAX);
            assertThat(alone.worlds().get(0)).isEqualTo(all.worlds().get(model.ordinal()));
        }
    }

    @Test
    void drawsFollowFromTheSeed() throws Exception {
        Latency drawn = Latency.parse("20ms,p99=90ms");
        UnaryOperator<Backtest> latencies = backtest -> backtest.latencies(new Latencies(drawn, drawn, drawn));
        Set<List<String>> digests = new HashSet<>();
        digests.add(digests(run(latencies, Speed.MAX)));
        digests.add(digests(run(latencies, new Speed(300))));
        assertThat(digests).hasSize(1);

        digests.add(digests(run(backtest -> latencies.apply(backtest).seed(2), Speed.MAX)));
        assertThat(digests).hasSize(2);
    }

    private static List<String> digests(BacktestResult result) {
        return result.worlds().stream().map(WorldResult::digest).toList();
    }

    private BacktestResult run(UnaryOperator<Backtest> setUp, Speed speed) throws Exception {
        try (JournalReader reader = JournalReader.open(folder)) {
            return setUp.apply(Backtest.of(Restless::new).cash(100_000_000))
                    .start()
                    .play(replayer -> replayer.speed(speed).replay(reader), List.of("tape"));
        }
    }
}
