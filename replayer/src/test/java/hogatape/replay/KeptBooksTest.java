package hogatape.replay;

import static hogatape.replay.TestTape.KRX;
import static hogatape.replay.TestTape.NXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.feed.Book;
import hogatape.feed.Trade;
import hogatape.journal.Disconnected;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordKind;
import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.market.SeoulMoment;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The books that a strategy may ask for: each is the latest, or unknown. */
class KeptBooksTest {
    @TempDir
    Path folder;

    private final List<String> seen = new ArrayList<>();

    /** Notes at each book what is known of the share on both venues. */
    private final class Keeper implements Strategy {
        private StrategyContext context;

        @Override
        public void onStart(StrategyContext strategyContext) {
            context = strategyContext;
            context.keepBooks();
        }

        @Override
        public void onBook(Book book) {
            String nxt = context.book(NXT, "005930").map(KeptBooksTest::text).orElse("unknown");
            String krx = context.book(KRX, "005930").map(KeptBooksTest::text).orElse("unknown");
            seen.add((context.isWarm() ? "warm " : "") + book.sequence() + ": " + nxt + ", " + krx);
        }
    }

    @Test
    void areKeptUntilAGapHidesTheirIssue() throws Exception {
        try (TestTape tape = TestTape.at(folder, "2026-11-23T09:00")) {
            tape.started().granted(NXT, "005930").granted(KRX, "005930");
            tape.book(NXT, 71_500, "005930").book(KRX, 71_400, "005930").book(NXT, 71_600, "005930");
            tape.record(RecordKind.DISCONNECTED, new Disconnected("reset", TestTape.nanos("2026-11-23T09:00")));
            tape.granted(NXT, "005930").granted(KRX, "005930").book(NXT, 71_700, "005930");
            CallbacksTest.replay(tape, new Keeper());
        }

        assertThat(seen)
                .containsExactly(
                        "4: 71500 71400 of 4, unknown",
                        "5: 71500 71400 of 4, 71400 71300 of 5",
                        "6: 71600 71500 of 6, 71400 71300 of 5",
                        "10: 71700 71600 of 10, unknown");
    }

    @Test
    void areUnknownOnceTheirIssueWasReleased() throws Exception {
        try (TestTape tape = TestTape.at(folder, "2026-11-23T09:00")) {
            tape.started().granted(NXT, "005930").granted(KRX, "005930");
            tape.book(NXT, 71_500, "005930").book(KRX, 71_400, "005930");
            tape.record(
                    RecordKind.SUBSCRIPTION, new Subscription(NXT, "005930", Standing.RELEASED, "OPSP0002", "done"));
            tape.book(KRX, 71_300, "005930").granted(NXT, "005930").book(KRX, 71_200, "005930");
            CallbacksTest.replay(tape, new Keeper());
        }

        assertThat(seen).endsWith("7: unknown, 71300 71200 of 7", "9: unknown, 71200 71100 of 9");
    }

    /** The tape went on between two mornings: what was known in the evening before is not the latest. */
    @Test
    void areUnknownInTheNextStretchOfAWindowUnlessHeardRightBeforeIt() throws Exception {
        try (TestTape tape = TestTape.at(folder, "2026-11-23T09:00")) {
            tape.started().granted(NXT, "005930").granted(KRX, "005930");
            tape.book(NXT, 71_500, "005930").book(KRX, 71_400, "005930");
            tape.time("2026-11-23T15:00").book(NXT, 72_000, "005930");
            tape.time("2026-11-24T08:59").book(KRX, 73_000, "005930");
            tape.time("2026-11-24T09:00").book(NXT, 73_100, "000660");
            replay(tape, "09:00");
        }

        assertThat(seen)
                .containsExactly(
                        "4: 71500 71400 of 4, unknown",
                        "5: 71500 71400 of 4, 71400 71300 of 5",
                        "warm 7: unknown, 73000 72900 of 7",
                        "8: unknown, 73000 72900 of 7");
    }

    @Test
    void areNotToBeHadWhereNobodyAskedToKeepThem() throws Exception {
        try (TestTape tape = TestTape.at(folder, "2026-11-23T09:00")) {
            tape.trade("H0NXCNT0", 1, "005930");
            assertThatThrownBy(() -> CallbacksTest.replay(tape, new Strategy() {
                        private StrategyContext context;

                        @Override
                        public void onStart(StrategyContext strategyContext) {
                            context = strategyContext;
                        }

                        @Override
                        public void onTrade(Trade trade) {
                            context.book(NXT, "005930");
                        }
                    }))
                    .isInstanceOf(StrategyException.class)
                    .hasMessageContaining("failed in onTrade at sequence 1")
                    .hasMessageContaining("keepBooks()");
        }
    }

    private void replay(TestTape tape, String from) throws Exception {
        Window window = new Window(Optional.of(SeoulMoment.parse(from)), Optional.of(SeoulMoment.parse("10:00")));
        try (JournalReader reader = tape.read()) {
            Replayer.of(new Keeper()).window(window).replay(reader);
        }
    }

    private static String text(Book book) {
        return book.askPrice(1) + " " + book.text(13) + " of " + book.sequence();
    }
}
