package hogatape.replay.command;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import hogatape.feed.Book;
import hogatape.market.Venue;
import hogatape.strategy.Fill;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Parameter;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import hogatape.symbols.ListedIssue;
import hogatape.symbols.SymbolSnapshot;
import hogatape.symbols.SymbolSnapshots;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BacktestCommandTest {
    @TempDir
    Path temporary;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path folder;

    /** Buys once at the ask, and shows its fills. */
    public static final class Buyer implements Strategy {
        private StrategyContext context;
        private boolean entered;

        @Parameter("shares")
        private long size = 10;

        @Override
        public void onStart(StrategyContext strategyContext) {
            context = strategyContext;
        }

        @Override
        public void onBook(Book book) {
            if (!entered) {
                entered = true;
                context.enter(NewOrder.buy(Venue.NXT, book.symbol(), size).limit(book.askPrice(1)));
            }
        }

        @Override
        public void onFill(Fill fill) {
            context.out().println("fill " + fill);
        }
    }

    @BeforeEach
    void record() throws IOException {
        TapeBuilder tape = Tape.from("2026-11-23T10:00:00");
        tape.book("H0NXASP0", "005930").ladder(71_400, 71_500, 100).after("200ms");
        for (int i = 0; i < 5; i++) {
            tape.book("H0NXASP0", "005930").ladder(71_500, 71_600, 100).after("200ms");
        }
        folder = temporary.resolve("tape");
        tape.build().writeTo(folder);
    }

    @Test
    void tellsThreeNamedResultsAndTheirRange() {
        assertThat(run("backtest", "--digest")).isZero();

        List<String> lines = out.toString().lines().toList();
        assertThat(lines)
                .startsWith(
                        "fill 1: 10 at 71500, taker, book taken, costs 93",
                        "backtest of " + Buyer.class.getName() + ", seed 1",
                        "                       pessimistic        expected      optimistic",
                        "result, won                     +0            +407            +407")
                .contains(
                        "fills                            0               1               1",
                        "the three results range from +0 to +407 won: three assumptions about what the tape cannot tell, no limits of what might have been",
                        "they differ most in 005930: pessimistic +0, expected +407, optimistic +407")
                .anyMatch(line -> line.startsWith("! Nobody told what 005930 is"))
                .anyMatch(line -> line.matches("digest expected: [0-9a-f]{64}"));
        assertThat(err.toString()).startsWith("replayed ").contains("6 books");
    }

    @Test
    void showsJsonAlone() {
        assertThat(run("backtest", "--json", "--model=expected", "--set=size=20"))
                .isZero();

        assertThat(out.toString().strip())
                .startsWith("{\"run\":{\"version\":")
                .contains("\"parameters\":{\"size\":\"20\"}", "\"model\":\"expected\"", "\"fills\":1")
                .doesNotContain("fill 1:", "pessimistic");
        assertThat(err.toString()).contains("fill 1: 20 at 71500");
    }

    @Test
    void onPaperARunIsThatOfTheExpectedModel() {
        assertThat(run("backtest", "--model=expected", "--digest")).isZero();
        String digest = lastDigest();
        out.getBuffer().setLength(0);

        assertThat(run("replay", "--paper", "--speed=max", "--digest")).isZero();
        assertThat(lastDigest()).isEqualTo(digest);
        out.getBuffer().setLength(0);

        // Following ends where a record lies behind --to.
        assertThat(run("replay", "--paper", "--follow", "--digest", "--to=2026-11-23T10:00:00.9"))
                .isZero();
        assertThat(out.toString()).contains("fill 1: 10 at 71500", "result, won", "expected");
    }

    @Test
    void aSweepIsATableOfAllCombinations() throws Exception {
        Path tables = temporary.resolve("tables");
        assertThat(run("backtest", "--sweep=size=10:30:10", "--out=" + tables)).isZero();

        assertThat(out.toString().lines())
                .startsWith(
                        "sweep of " + Buyer.class.getName() + ": 3 sets of parameters on 1 day, each day apart, seed 1",
                        "  size     pessimistic        expected      optimistic       worst day    orders     fills",
                        "    10              +0            +407            +407            +407         1         1",
                        "    20              +0            +814            +814            +814         1         1");
        assertThat(out.toString()).contains("! 3 sets were tried on the same days");
        assertThat(Files.readAllLines(tables.resolve("sweep.csv")))
                .startsWith(
                        "size,day,model,result_won,costs_won,drawdown_won,orders,fills,shares",
                        "10,2026-11-23,pessimistic,0,0,0,1,0,0",
                        "10,2026-11-23,expected,407,93,593,1,1,10")
                .hasSize(10);

        assertThat(run("backtest", "--sweep=size=1,2", "--model=expected", "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"rows\":[{\"size\":\"1\",\"day\":\"2026-11-23\",\"model\":\"expected\"");
    }

    @Test
    void saysOfASweepWhatItsReportSays() {
        assertThat(run("backtest", "--sweep=size=1,2,30", "--model=expected")).isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("! ")))
                .containsExactly(
                        "! 3 sets were tried on the same days: the best of so many looks better than it is. Try it on days that"
                                + " had no say.",
                        // Two shares whose middle rose by 50 won, less costs of 18.
                        "! The best set stands alone: the set beside it made +82 won.");

        out.getBuffer().setLength(0);
        assertThat(run("backtest", "--sweep=size=1,2", "--model=pessimistic")).isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("! ")))
                .containsExactly("! None of 2 sets gained under the pessimistic model; the best made +0 won.");
    }

    @Test
    void aSplitThatNothingExplainsIsASentence() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00:00");
        for (int i = 0; i < 5; i++) {
            tape.book("H0NXASP0", "005930").ladder(71_400, 71_500, 100).after("1s");
        }
        tape.at("2026-11-24T10:00:00");
        tape.book("H0NXASP0", "005930").ladder(14_300, 14_310, 100).with("expected_change", -14_300);
        folder = temporary.resolve("split");
        tape.build().writeTo(folder);

        assertThat(run("backtest")).isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("The base price of 005930 on 2026-11-24 is 14300 won");

        Path adjustments =
                Files.writeString(temporary.resolve("adjustments.csv"), "symbol,day,ratio\n005930,2026-11-24,5\n");
        assertThat(run("backtest", "--adjustments=" + adjustments)).isZero();
        assertThat(out.toString()).contains("10 shares of 005930 became 50");
    }

    @Test
    void saysWhatTheReportSays() {
        assertThat(run("backtest")).isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("! ")))
                .containsExactly(
                        "! It gains where the queue is kind: +407 won under the expected model, +0 under the pessimistic one.",
                        // Ten shares bought 50 won above the middle, and costs of 93.
                        "! The worlds diverge most between 2026-11-23 10:00:00 and 2026-11-23 10:00:00, where their range"
                                + " grew by 593 won; they part at 2026-11-23 10:00:00.030, and from there a strategy may do"
                                + " other things in each.",
                        "! Most of the result (expected) stands on what is still held: +500 won by last prices, at which"
                                + " nobody need have bought.",
                        "! Most of the result (optimistic) stands on what is still held: +500 won by last prices, at which"
                                + " nobody need have bought.",
                        "! Nobody told what 005930 is: taken for a stock with the dearest tax, and with the previous close"
                                + " for a base price. Tell it by --instruments FILE.csv, or keep the broker's lists by"
                                + " 'hogatape symbols update'.");
    }

    @Test
    void takesWhatIssuesAreFromTheSnapshotsBesideAJournal() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00:00");
        for (int i = 0; i < 5; i++) {
            tape.book("H0NXASP0", "069500").ladder(34_000, 34_005, 100).after("200ms");
        }
        folder = temporary.resolve("etf");
        tape.build().writeTo(folder);
        assertThat(run("backtest", "--model=expected")).isZero();
        assertThat(out.toString())
                .contains("most of them: TICK", "Nobody told what 069500 is", "'hogatape symbols update'")
                .doesNotContain("fill 1:");
        assertThat(err.toString()).doesNotContain("snapshots");

        // The snapshot is from behind the tape's day, and lies beside the second journal; the first has a folder for
        // some.
        Files.createDirectory(temporary.resolve("tape").resolve(SymbolSnapshots.FOLDER));
        SymbolSnapshots.write(
                folder,
                SymbolSnapshot.of(
                        LocalDate.of(2026, 11, 26),
                        List.of(new ListedIssue("069500", "KODEX 200", "KOSPI", "ETF", 0, false, true))));
        Path second = folder;
        folder = temporary.resolve("tape");
        out.getBuffer().setLength(0);
        assertThat(run("backtest", "--model=expected", "--journal=" + second, "--symbols=069500"))
                .isZero();
        assertThat(out.toString()).contains("fill 1: 10 at 34005").doesNotContain("Nobody told what 069500 is");
        assertThat(err.toString().lines())
                .contains("what issues are: the snapshots in '" + second.resolve("symbols") + "'");
    }

    @Test
    void saysWhyNothingTraded() {
        assertThat(run("backtest", "--cash=0")).isZero();
        assertThat(out.toString().lines())
                .contains(
                        "! Nothing traded.",
                        "! 1 of 1 orders were rejected (pessimistic), most of them:"
                                + " NO_CASH the account has not the cash for it, costs included.");

        out.getBuffer().setLength(0);
        assertThat(run("backtest", "--symbols=000660")).isZero();
        assertThat(out.toString().lines()).contains("! The strategy sent no order.");
    }

    @Test
    void saysWhichOptionIsWrong() {
        misusedWith("--latency-entry: 'fast' is no latency", "backtest", "--latency-entry=fast");
        misusedWith("--cash: 'much' is no sum", "backtest", "--cash=much");
        misusedWith("An account begins with cash of 0 or more", "backtest", "--cash=-1");
        misusedWith("There is no cost profile 'cheap'", "backtest", "--costs=cheap");
        misusedWith("The exponent of cancels lies above 0", "backtest", "--cancel-exponent=0");
        misusedWith("--set price: Buyer has no parameter 'price'", "backtest", "--set=price=1");
        misusedWith("--sweep: 'size' is no sweep", "backtest", "--sweep=size");
        misusedWith("--sweep: 'many' is no long.", "backtest", "--sweep=size=1,many");
        misusedWith("--threads: 0 threads are none", "backtest", "--sweep=size=1,2", "--threads=0");
        misusedWith("A sweep plays as fast as it goes", "backtest", "--sweep=size=1,2", "--speed=1");
        misusedWith("An account and its exchange belong to --paper", "replay", "--cash=1");
        misusedWith("--report and --out want Hogatape's analysis", "backtest", "--out=" + temporary);
        assertThat(run("backtest", "--report=" + temporary.resolve("none/r.html")))
                .isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("There is no folder '" + temporary.resolve("none") + "' for the report");
        assertThat(run("backtest", "--instruments=" + temporary.resolve("none.csv")))
                .isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("There is no file '" + temporary.resolve("none.csv") + "'");
    }

    private void misusedWith(String sentence, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).isEqualTo(Main.MISUSED);
        assertThat(err.toString()).contains(sentence);
    }

    private String lastDigest() {
        return out.toString()
                .lines()
                .filter(line -> line.startsWith("digest"))
                .reduce((a, b) -> b)
                .orElseThrow()
                .replaceFirst(".*: ", "");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--journal=" + folder, "--strategy=" + Buyer.class.getName()));
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        return command.execute(all.toArray(String[]::new));
    }
}
