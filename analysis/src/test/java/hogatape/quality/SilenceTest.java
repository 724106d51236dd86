package hogatape.quality;

import static hogatape.quality.LedgerTape.KRX;
import static hogatape.quality.LedgerTape.ONE;
import static hogatape.quality.LedgerTape.TWO;
import static hogatape.quality.LedgerTape.books;
import static hogatape.quality.LedgerTape.only;
import static org.assertj.core.api.Assertions.assertThat;

import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is to be expected of an issue, and when nothing having come of it is a hole: the cases of {@code doc/QUALITY.md}. */
class SilenceTest {
    @TempDir
    Path folder;

    @Test
    void anIssueThatFallsSilentWhileItsPeersGoOnIsAHole() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        books(tape, "10:00", 5, ONE, TWO);
        books(tape, "10:05", 3, TWO);
        books(tape, "10:08", 2, ONE, TWO);

        DayLedger day = only(tape, folder.resolve("journal"));

        assertThat(Days.where(Days.issue(day, KRX, ONE), Minute::silentSeconds))
                .isEqualTo(Map.of("10:05", 60, "10:06", 60, "10:07", 60));
        assertThat(Days.where(Days.issue(day, KRX, TWO), Minute::silentSeconds)).isEmpty();
        assertThat(Days.at(Days.issue(day, KRX, ONE), "10:06").confidence()).isZero();
        assertThat(Days.at(Days.issue(day, KRX, ONE), "10:06").activity()).isZero();
        assertThat(Days.at(Days.issue(day, KRX, ONE), "10:08").activity()).isEqualTo(1);
        assertThat(Days.at(Days.issue(day, KRX, ONE), "10:00").activity()).isNaN();
    }

    @Test
    void aFeedThatFallsSilentAsAWholeIsAHoleToo() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        books(tape, "10:00", 5, ONE, TWO);
        tape.at("2026-11-23T10:07").raw("{\"header\":{\"tr_id\":\"PINGPONG\"}}");
        books(tape, "10:07", 1, ONE, TWO);

        DayLedger day = only(tape, folder.resolve("journal"));

        for (String symbol : List.of(ONE, TWO)) {
            assertThat(Days.where(Days.issue(day, KRX, symbol), Minute::silentSeconds))
                    .isEqualTo(Map.of("10:05", 60, "10:06", 60));
        }
    }

    @Test
    void littleThatDoesNotComeIsNoHole() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        for (int minute = 0; minute < 9; minute++) {
            tape.at("2026-11-23T10:0" + minute + ":00").book(KRX, TWO).ladder(71_000, 71_100, 10);
            if (minute < 3 || minute > 6) {
                tape.after("20s").book(KRX, ONE).ladder(71_000, 71_100, 10);
            }
        }

        assertThat(Days.issue(only(tape, folder.resolve("journal")), KRX, ONE).sum(Minute::silentSeconds))
                .isZero();
    }

    @Test
    void theQuietBetweenSessionsIsNoHole() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T15:10");
        for (int second = 0; second < 600; second += 5) {
            tape.book("H0NXASP0", ONE).ladder(71_000, 71_100, 10).after("5s");
        }
        tape.at("2026-11-23T15:30").stopped("done");

        IssueLedger issue = Days.issue(only(tape, folder.resolve("journal")), "H0NXASP0", ONE);

        assertThat(issue.minutes())
                .noneMatch(minute -> Days.time(minute).compareTo("15:20") >= 0
                        && Days.time(minute).compareTo("15:30") < 0);
        assertThat(issue.sum(Minute::silentSeconds)).isZero();
    }

    @Test
    void anIssueOfWhichNothingComesForHalfAnHourHasBecomeAQuietOne() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        books(tape, "10:00", 5, ONE, TWO);
        books(tape, "10:05", 60, TWO);
        books(tape, "11:05", 5, ONE, TWO);

        IssueLedger issue = Days.issue(only(tape, folder.resolve("journal")), KRX, ONE);

        assertThat(Days.where(issue, Minute::silentSeconds)).hasSize(30).containsKeys("10:05", "10:34");
        assertThat(Days.at(issue, "10:35").confidence()).isEqualTo(100);
        assertThat(Days.at(issue, "10:35").activity()).isNaN();
    }

    @Test
    void aFeedThatStaysSilentIsNeverTakenForAQuietOneAndItsThinIssuesAreSilentToo() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        String three = "035720";
        for (int minute = 0; minute < 5; minute++) {
            tape.at("2026-11-23T10:0" + minute).book(KRX, three).ladder(71_000, 71_100, 10);
            books(tape, "10:0" + minute, 1, ONE, TWO);
        }
        tape.at("2026-11-23T10:59").clock();

        DayLedger day = only(tape, folder.resolve("journal"));

        for (String symbol : List.of(ONE, TWO, three)) {
            assertThat(Days.where(Days.issue(day, KRX, symbol), Minute::silentSeconds))
                    .hasSize(54)
                    .containsKeys("10:05", "10:58");
        }
    }

    @Test
    void tradesThatDoNotComeAreAHoleOnlyWhereTheBooksTellOfThem() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        tradesAndBooks(tape, "10:00", 5, true, 0);
        tradesAndBooks(tape, "10:05", 3, false, 0);
        tradesAndBooks(tape, "10:08", 2, false, 1000);
        tape.clock();

        DayLedger day = only(tape, folder.resolve("journal"));

        assertThat(Days.where(Days.issue(day, "H0STCNT0", ONE), Minute::silentSeconds))
                .isEqualTo(Map.of("10:08", 60, "10:09", 60));
        assertThat(Days.at(Days.issue(day, "H0STCNT0", ONE), "10:06").activity())
                .isZero();
        assertThat(Days.issue(day, KRX, ONE).sum(Minute::silentSeconds)).isZero();
    }

    @Test
    void booksThatDoNotComeWhileTheIssueTradesAreAHoleHoweverLong() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        tradesAndBooks(tape, "10:00", 5, true, 0);
        tape.at("2026-11-23T10:05");
        for (int trade = 0; trade < 6 * 40; trade++) {
            tape.trade("H0STCNT0", ONE, 71_000, 3).after("10s");
        }
        tape.clock();

        IssueLedger issue = Days.issue(only(tape, folder.resolve("journal")), KRX, ONE);

        assertThat(Days.where(issue, Minute::silentSeconds)).hasSize(40).containsKeys("10:05", "10:44");
    }

    @ParameterizedTest
    @ValueSource(strings = {"halted by its state", "interrupted by its state", "halted by a trade", "in an auction"})
    void nothingIsMissingOfAnIssueThatStandsStill(String how) throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        books(tape, "10:00", 5, ONE, TWO);
        tape.at("2026-11-23T10:05").subscribed("H0STMKO0", ONE).subscribed("H0STANC0", ONE);
        switch (how) {
            case "halted by its state" -> tape.status("H0STMKO0", ONE).with("TRHT_YN", "Y");
            case "interrupted by its state" -> tape.status("H0STMKO0", ONE).with("VI_CLS_CODE", "Y");
            case "halted by a trade" -> tape.trade("H0STCNT0", ONE, 71_000, 1).with("TRHT_YN", "Y");
            default -> tape.frame("H0STANC0", ONE);
        }
        for (int minute = 5; minute < 9; minute++) {
            books(tape, "10:0" + minute, 1, TWO);
            if (how.equals("in an auction") && minute < 8) {
                tape.frame("H0STANC0", ONE);
            }
        }
        tape.status("H0STMKO0", ONE).with("TRHT_YN", "N").with("VI_CLS_CODE", "N");
        books(tape, "10:09", 4, TWO);
        tape.clock();

        DayLedger day = only(tape, folder.resolve("journal"));

        // The minute in which it ends belongs to it.
        String still = how.equals("in an auction") ? "10:09" : "10:10";
        IssueLedger issue = Days.issue(day, KRX, ONE);
        assertThat(Days.where(issue, Minute::silentSeconds))
                .doesNotContainKeys("10:05", "10:06", "10:07", "10:08")
                .containsKeys(still, "10:11");
        assertThat(Days.at(issue, "10:06").confidence()).isEqualTo(100);
        assertThat(Days.at(issue, "10:06").activity()).isNaN();
    }

    @Test
    void aTradeEndsWhatNoStateEnded() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        books(tape, "10:00", 5, ONE, TWO);
        tape.status("H0STMKO0", ONE).with("VI_CLS_CODE", "Y");
        tape.at("2026-11-23T10:07:30").trade("H0STCNT0", ONE, 71_000, 5);
        books(tape, "10:08", 3, TWO);
        tape.clock();

        IssueLedger issue = Days.issue(only(tape, folder.resolve("journal")), KRX, ONE);

        assertThat(Days.where(issue, Minute::silentSeconds)).isEqualTo(Map.of("10:08", 60, "10:09", 60, "10:10", 60));
    }

    @Test
    void statesAndExpectedTradesComeWhenSomethingHappensAndAreNeverSilent() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        for (int frame = 0; frame < 60; frame++) {
            tape.status("H0STMKO0", ONE).frame("H0STANC0", ONE);
            tape.after("5s");
        }
        books(tape, "10:05", 10, TWO);

        DayLedger day = only(tape, folder.resolve("journal"));

        for (String tr : List.of("H0STMKO0", "H0STANC0")) {
            IssueLedger issue = Days.issue(day, tr, ONE);
            assertThat(issue.sum(Minute::frames)).isEqualTo(60);
            assertThat(issue.sum(Minute::silentSeconds)).isZero();
            assertThat(issue.minutes()).allMatch(minute -> Double.isNaN(minute.activity()));
        }
    }

    @Test
    void eachSessionHasAPaceOfItsOwn() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T15:10");
        books(tape, "15:10", 10, ONE);
        for (int minute = 0; minute < 60; minute += 4) {
            tape.at(String.format("2026-11-23T16:%02d:01", minute))
                    .book(KRX, ONE)
                    .ladder(71_000, 71_100, 10);
        }

        IssueLedger issue = Days.issue(only(tape, folder.resolve("journal")), KRX, ONE);

        assertThat(Days.where(issue, Minute::frames)).containsKeys("15:19", "16:00", "16:56");
        assertThat(issue.sum(Minute::silentSeconds)).isZero();
    }

    /** A trade and a book each ten seconds, or books alone whose volume of the day may have risen. */
    private static void tradesAndBooks(TapeBuilder tape, String from, int minutes, boolean trades, int untold) {
        tape.at("2026-11-23T" + from);
        for (int book = 0; book < 6 * minutes; book++) {
            if (trades) {
                tape.trade("H0STCNT0", ONE, 71_000, 3);
            }
            tape.book(KRX, ONE).ladder(71_000, 71_100, 10);
            if (untold > 0) {
                tape.with("accumulated_volume", untold + book);
            }
            tape.after("10s");
        }
    }
}
