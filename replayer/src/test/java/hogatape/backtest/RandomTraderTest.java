package hogatape.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.feed.Book;
import hogatape.fill.FillModel;
import hogatape.market.Venue;
import hogatape.strategy.Fill;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import hogatape.strategy.OrderUpdate;
import hogatape.strategy.Side;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a strategy asks for, and in whichever callback: the account adds up, stays within its means, and lets go in the end. */
class RandomTraderTest {
    private static final int BOOKS = 240;
    private static final int LAST_ORDER = 200;
    private static final long CASH = 6_000_000;

    @TempDir
    Path temporary;

    /** Enters, amends and cancels at random, in small cash, then cancels all. */
    private static final class Trader implements Strategy {
        private final SplittableRandom random;
        private final List<Order> orders = new ArrayList<>();
        private StrategyContext context;
        private int books;
        private long price = 71_400;

        Trader(long seed) {
            random = new SplittableRandom(seed);
        }

        @Override
        public void onStart(StrategyContext strategyContext) {
            context = strategyContext;
        }

        @Override
        public void onBook(Book book) {
            price = book.bidPrice(1);
            books++;
            act(3);
            if (books > LAST_ORDER) {
                orders.stream().filter(order -> !order.state().isDone()).forEach(context::cancel);
            }
        }

        @Override
        public void onOrder(OrderUpdate update) {
            within();
            act(12);
        }

        @Override
        public void onFill(Fill fill) {
            within();
            act(2);
        }

        private void within() {
            assertThat(context.account().freeCashWon()).isNotNegative();
            assertThat(context.account().position(Runs.SYMBOL)).isNotNegative();
        }

        private void act(int seldom) {
            if (books > LAST_ORDER || random.nextInt(seldom) > 0) {
                return;
            }
            if (orders.isEmpty() || random.nextInt(3) == 0) {
                orders.add(context.enter(order()));
                return;
            }
            Order order = orders.get(random.nextInt(Math.max(0, orders.size() - 6), orders.size()));
            if (random.nextInt(3) == 0) {
                context.cancel(order);
            } else {
                context.amend(order, price(), 1 + random.nextInt(80));
            }
        }

        private long price() {
            return price + 100L * (random.nextInt(7) - 3);
        }

        private NewOrder order() {
            Side side = random.nextInt(5) < 3 ? Side.BUY : Side.SELL;
            NewOrder.Draft draft = new NewOrder.Draft(Venue.NXT, Runs.SYMBOL, side, 1 + random.nextInt(60));
            return switch (random.nextInt(8)) {
                case 0 -> draft.bestOpposite();
                case 1 -> draft.bestOwn();
                case 2 -> draft.middle();
                case 3 -> draft.stopLimit(price(), price());
                case 4 -> draft.limit(price()).ioc();
                case 5 -> draft.limit(price()).fok();
                default -> draft.limit(price());
            };
        }
    }

    private static TapeBuilder tape(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TapeBuilder tape = Tape.from("2026-11-23T10:00:00");
        long bid = 71_400;
        long volume = 0;
        for (int book = 0; book < BOOKS; book++) {
            bid += 100L * (random.nextInt(5) / 2 - 1) * random.nextInt(2);
            volume += random.nextInt(3) == 0 ? random.nextInt(60) : 0;
            tape.book(Runs.NXT, Runs.SYMBOL)
                    .ladder(bid, bid + 100 * (1 + random.nextInt(2)), 1 + random.nextInt(60))
                    .with("accumulated_volume", volume)
                    .after("50ms");
            if (random.nextInt(3) == 0) {
                long size = 1 + random.nextInt(50);
                volume += size;
                tape.trade("H0NXCNT0", Runs.SYMBOL, bid + 100L * random.nextInt(2), size)
                        .with("accumulated_volume", volume)
                        .after("20ms");
            }
        }
        return tape;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theAccountAddsUp(long seed) throws Exception {
        List<Trader> traders = new ArrayList<>();
        BacktestResult result = new Runs(temporary)
                .run(
                        Backtest.of(() -> {
                                    traders.add(new Trader(seed));
                                    return traders.get(traders.size() - 1);
                                })
                                .cash(CASH)
                                .latencies(new Latencies(
                                        Latency.parse("5ms,p99=40ms"),
                                        Latency.parse("20ms,p99=150ms"),
                                        Latency.parse("20ms,p99=100ms"))),
                        tape(seed));

        assertThat(result.worlds()).extracting(WorldResult::model).containsExactly(FillModel.values());
        for (Trader trader :
                traders.stream().filter(each -> each.context != null).toList()) {
            assertThat(trader.orders).hasSizeGreaterThan(10).allMatch(order -> order.state()
                    .isDone());
            assertThat(trader.context.account().freeCashWon())
                    .isEqualTo(trader.context.account().cashWon());
        }
        assertThat(result.worlds()).anyMatch(world -> world.fills().size() > 5);
    }
}
