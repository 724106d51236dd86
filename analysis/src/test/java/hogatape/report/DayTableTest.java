package hogatape.report;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.backtest.Backtest;
import hogatape.backtest.BacktestResult;
import hogatape.feed.Book;
import hogatape.fill.FillModel;
import hogatape.journal.JournalReader;
import hogatape.market.Venue;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayTableTest {
    private static final String NXT = "H0NXASP0";
    private static final String SYMBOL = "005930";

    /** Buys ten shares at the first ask that it sees. */
    private static final class Holder implements Strategy {
        private StrategyContext context;
        private boolean entered;

        @Override
        public void onStart(StrategyContext strategyContext) {
            context = strategyContext;
        }

        @Override
        public void onBook(Book book) {
            if (!entered) {
                entered = true;
                context.enter(NewOrder.buy(Venue.NXT, SYMBOL, 10).limit(book.askPrice(1)));
            }
        }
    }

    @TempDir
    Path folder;

    @Test
    void aDayEndsWithItsLastBook() throws IOException {
        TapeBuilder tape = Tape.from("2026-11-23T10:00:00");
        for (int i = 0; i < 5; i++) {
            tape.book(NXT, SYMBOL).ladder(71_400, 71_500, 100).after("1s");
        }
        tape.book(NXT, SYMBOL).ladder(72_400, 72_500, 100);
        tape.at("2026-11-24T10:00:00");
        tape.book(NXT, SYMBOL).ladder(72_400, 72_500, 100).after("1s");
        tape.book(NXT, SYMBOL).ladder(72_600, 72_700, 100);
        tape.build().writeTo(folder);
        BacktestResult result;
        try (JournalReader reader = JournalReader.open(folder)) {
            result = Backtest.of(Holder::new).models(FillModel.EXPECTED).run(reader);
        }

        String page = Page.of(result);
        // Ten shares went from 71,500 to a middle of 72,450 on the first day, less costs of 93, and to 72,650 on the
        // second.
        assertThat(made(page, "2026-11-23")).isEqualTo("+9,407");
        assertThat(made(page, "2026-11-24")).isEqualTo("+2,000");
        assertThat(result.worlds().get(0).account().resultWon()).isEqualTo(9_407 + 2_000);
    }

    private static String made(String page, String day) {
        Matcher row = Pattern.compile("<th scope=\"row\">" + day + "</th><td>([^<]*)</td>")
                .matcher(page);
        assertThat(row.find()).as("a row of " + day).isTrue();
        return row.group(1);
    }
}
