package hogatape.replay;

import static hogatape.replay.TestTape.NXT;
import static hogatape.replay.TestTape.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import hogatape.feed.Book;
import hogatape.journal.JournalReader;
import hogatape.market.Venue;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Order;
import hogatape.strategy.OrderState;
import hogatape.strategy.OrderUpdate;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoExchangeTest {
    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    /** Enters an order at each book, and again when it is rejected. */
    private final class Stubborn implements Strategy {
        private StrategyContext context;
        private Order first;
        long size = 10;

        @Override
        public void onStart(StrategyContext strategyContext) {
            context = strategyContext;
        }

        @Override
        public void onBook(Book book) {
            Order order = enter();
            first = first == null ? order : first;
            told.add("book " + book.sequence() + " " + order.state());
        }

        @Override
        public void onOrder(OrderUpdate update) {
            told.add(update.toString());
            assertThat(update.order().state()).isEqualTo(OrderState.REJECTED);
            assertThat(update.order().open()).isZero();
            if (update.order().id() == 1 && update.change() == OrderUpdate.Change.REJECTED) {
                enter();
                context.cancel(first);
            }
        }

        private Order enter() {
            return context.enter(NewOrder.buy(Venue.NXT, "005930", size).limit(71_500));
        }
    }

    @BeforeEach
    void record() throws Exception {
        try (TestTape tape = TestTape.at(folder, "2026-11-23T09:00")) {
            tape.book(NXT, 71_500, "005930").after(SECOND).book(NXT, 71_600, "005930");
        }
    }

    @Test
    void rejectsEachOrderBeforeTheNextRecord() throws Exception {
        ReplaySummary summary = replay(new Stubborn());

        String why = "buy 10 NXT 005930 limit 71500 day"
                + " (NO_EXCHANGE a replay has no exchange; run the strategy by 'hogatape backtest' or with --paper)";
        assertThat(told)
                .containsExactly(
                        "book 1 SENT",
                        "1 rejected: " + why,
                        "book 2 SENT",
                        "2 rejected: " + why,
                        "1 cancel rejected: buy 10 NXT 005930 limit 71500 day (DONE the order was done before)",
                        "3 rejected: " + why);
        assertThat(summary.rejectedOrders()).isEqualTo(3);
    }

    @Test
    void theDigestTellsOfOrders() throws Exception {
        Stubborn other = new Stubborn();
        other.size = 11;

        assertThat(List.of(
                        replay(new Strategy() {}).digest().orElseThrow(),
                        replay(new Stubborn()).digest().orElseThrow(),
                        replay(other).digest().orElseThrow()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theAccountOfAReplayIsEmpty() throws Exception {
        replay(new Strategy() {
            @Override
            public void onStart(StrategyContext context) {
                assertThat(context.account().equityWon()).isZero();
                assertThat(context.account().position("005930")).isZero();
            }
        });
    }

    private ReplaySummary replay(Strategy strategy) throws Exception {
        try (JournalReader reader = JournalReader.open(folder)) {
            return Replayer.of(strategy).digest(true).replay(reader);
        }
    }
}
