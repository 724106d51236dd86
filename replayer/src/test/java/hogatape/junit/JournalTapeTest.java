package hogatape.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.feed.Book;
import hogatape.journal.JournalReader;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import hogatape.tape.Tape;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

@JournalTape("gap.csv")
class JournalTapeTest {
    private static final String EVENTS =
            """
            09:00:30.000 start
            09:00:30.000 session NXT 2026-11-23 main, new day
            09:00:30.000 book H0NXASP0 005930 bid 71500x800 ask 71600x500
            09:00:30.200 book H0NXASP0 000660 bid 314000x10 ask 314500x20
            09:00:31.200 gap start disconnected since 09:00:30.200 H0NXASP0 005930, H0NXASP0 000660
            09:00:33.200 gap end disconnected until 09:00:33.200
            09:00:33.300 book H0NXASP0 005930 bid 71400x80 ask 71600x50
            09:00:33.300 gap start stopped since 09:00:33.300 H0NXASP0 005930, H0NXASP0 000660
            09:00:33.300 end
            """;

    @Test
    void aResourceBesideTheClassIsItsTape(TapeReplay replay) {
        ReplayedTape played = replay.play(new Silent()).assertEvents(EVENTS);

        assertThat(played.summary().books()).isEqualTo(3);
        assertThat(played.digest()).matches("[0-9a-f]{64}");
        played.assertDigest(played.digest())
                .assertDigest(replay.play(new Silent()).digest());
    }

    @Test
    void aReaderStandsAtTheFirstRecord(JournalReader reader) throws Exception {
        assertThat(Tape.of(reader).records()).hasSize(14);
    }

    @Test
    @JournalTape(
            table =
                    """
            time,                tr,       symbol
            2026-11-23T09:00:30, H0STASP0, 005930
            """)
    void aTableInTheSourceIsTheTapeOfItsTest(TapeReplay replay) {
        replay.play(new Silent())
                .assertEvents(
                        "09:00:30.000 start",
                        "09:00:30.000 session KRX 2026-11-23 main, new day",
                        "09:00:30.000 book H0STASP0 005930 bid 0x0 ask 0x0",
                        "09:00:30.000 gap start stopped since 09:00:30.000 H0STASP0 005930",
                        "09:00:30.000 end");
    }

    @Test
    void playsAPartOfTheTape(TapeReplay replay) {
        replay.symbols("005930")
                .from("09:00:30.1")
                .to("09:00:33.3")
                .play(new Silent())
                .assertEvents(
                        """
                09:00:30.200 start
                09:00:30.200 warm session NXT 2026-11-23 main, new day
                09:00:30.200 warm book H0NXASP0 005930 bid 71500x800 ask 71600x500
                09:00:31.200 gap start disconnected since 09:00:30.200 H0NXASP0 005930, H0NXASP0 000660
                09:00:33.200 gap end disconnected until 09:00:33.200
                09:00:33.200 end
                """);
    }

    @Test
    void aDifferenceShowsTheFramesAround(TapeReplay replay) {
        ReplayedTape played = replay.play(new Silent());

        assertThatThrownBy(() -> played.assertEvents(EVENTS.replace("71400x80", "71400x81")))
                .isInstanceOf(AssertionFailedError.class)
                .message()
                .startsWith(
                        """
                        event 7 of 9 differs
                          expected: 09:00:33.300 book H0NXASP0 005930 bid 71400x81 ask 71600x50
                          but was:  09:00:33.300 book H0NXASP0 005930 bid 71400x80 ask 71600x50
                        The records around:
                            #9 09:00:33.200 connected
                        """)
                .containsSubsequence(
                        "\n  > #13 09:00:33.300 book H0NXASP0 005930 bid 71400x80 ask 71600x50\n        0|H0NXASP0|001|005930^090033^0^71600^",
                        "\n    #14 09:00:33.300 stopped");
        assertThatThrownBy(() -> played.assertGaps("09:00:31.200 gap start disconnected"))
                .message()
                .startsWith("gap 1 of 3 differs\n")
                .contains("\n  > #8 09:00:31.200 disconnected\n");
        assertThatThrownBy(() -> played.assertEvents(EVENTS + "more"))
                .message()
                .startsWith("event 10 of 9 differs\n  expected: more\n  but was:  none, it ends before\n");
    }

    @Test
    void anotherDigestIsToldWithWhatWasPlayed(TapeReplay replay) {
        ReplayedTape played = replay.play(new Silent());
        played.assertDigest(played.digest());

        assertThatThrownBy(() -> played.assertDigest("00"))
                .hasMessageStartingWith(
                        "The digest is " + played.digest() + ", not 00 (books: 3, gaps: 2, records: 14).");
    }

    @Test
    void aStrategyThatThrowsFailsWithTheFrame(TapeReplay replay) {
        Strategy failing = new Strategy() {
            @Override
            public void onBook(Book book) {
                assertThat(book.bidSize(1)).isEqualTo(800);
            }
        };

        assertThatThrownBy(() -> replay.play(failing))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("The strategy failed in onBook at sequence 7")
                .hasMessageContaining("  > #7 09:00:30.200 book H0NXASP0 000660 bid 314000x10 ask 314500x20\n")
                .hasCauseInstanceOf(AssertionError.class);
    }

    @Test
    void showsWhatTheStrategyShows(TapeReplay replay) {
        ReplayedTape played = replay.play(new Silent() {
            @Override
            public void onStart(StrategyContext context) {
                context.out().println("one");
                context.out().println("two");
            }
        });

        played.assertOutput("one", "two");
        assertThatThrownBy(() -> played.assertOutput("one", "three"))
                .hasMessage("line 2 of 2 differs\n  expected: three\n  but was:  two");
    }

    @Nested
    class WithoutATapeOfItsOwn {
        @Test
        void hasThatOfTheClassAround(TapeReplay replay) {
            replay.play(new Silent()).assertEvents(EVENTS);
        }
    }

    @Nested
    class WithATapeBuiltInCode {
        @JournalTape
        static final Tape TAPE = Tape.from("2026-11-23T09:00:30")
                .book("H0NXASP0", "005930")
                .bid(1, 5, 6)
                .build();

        @Test
        void aFieldIsTheTapeOfItsClass(TapeReplay replay) {
            assertThat(replay.play(new Silent()).events())
                    .contains("09:00:30.000 book H0NXASP0 005930 bid 5x6 ask 0x0");
        }

        @Test
        void aTestMayGiveItsOwn(TapeReplay replay) {
            Tape tape = Tape.from("2026-11-23T09:00:30")
                    .book("H0NXASP0", "005930")
                    .bid(1, 7, 8)
                    .build();

            assertThat(replay.of(tape).play(new Silent()).events())
                    .contains("09:00:30.000 book H0NXASP0 005930 bid 7x8 ask 0x0");
        }
    }

    private static class Silent implements Strategy {}
}
