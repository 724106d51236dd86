package hogatape.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.feed.Book;
import hogatape.feed.BookCheck;
import hogatape.feed.FrameDecoder;
import hogatape.feed.Layouts;
import hogatape.feed.MarketListener;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.journal.Gap;
import hogatape.journal.GapListener;
import hogatape.journal.GapTracker;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalVerifier;
import hogatape.market.SeoulTime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TapeTest {
    private static final String NXT = "H0NXASP0";

    @TempDir
    Path folder;

    @Test
    void writesWhatARecorderWouldWrite() throws Exception {
        Tape tape = Tape.from("2026-11-23T09:00:30")
                .book(NXT, "005930")
                .ask(1, 71_600, 500)
                .bid(1, 71_500, 800)
                .after("200ms")
                .disconnected("reset")
                .after("2s")
                .reconnected()
                .build();

        assertThat(tape.records())
                .extracting(record ->
                        record.kind() + " " + SeoulTime.text(record.wallNanos()).substring(11, 21))
                .containsExactly(
                        "STARTED 09:00:30.0",
                        "CONNECTED 09:00:30.0",
                        "SUBSCRIPTION 09:00:30.0",
                        "STATE 09:00:30.0",
                        "FRAME 09:00:30.0",
                        "DISCONNECTED 09:00:30.2",
                        "CONNECTED 09:00:32.2",
                        "SUBSCRIPTION 09:00:32.2",
                        "STATE 09:00:32.2",
                        "STOPPED 09:00:32.2");
        assertThat(gaps(tape))
                .containsExactly(
                        "DISCONNECTED since 09:00:30.000",
                        "DISCONNECTED until 09:00:32.200",
                        "STOPPED since 09:00:32.200");
    }

    @Test
    void aRestartWithoutAStopIsACrash() throws Exception {
        Tape tape = Tape.from("2026-11-23T09:00:30")
                .book(NXT, "005930")
                .after("5s")
                .started()
                .build();

        assertThat(gaps(tape))
                .containsExactly(
                        "CRASHED since 09:00:30.000", "CRASHED until 09:00:35.000", "STOPPED since 09:00:35.000");
    }

    @Test
    void fillsWhatIsNotSaid() throws Exception {
        Tape tape = Tape.from("2026-11-23T09:00:30")
                .book(NXT, "005930")
                .ask(1, 71_600, 500)
                .ask(2, 71_700, 100)
                .bid(1, 71_500, 800)
                .after("1s")
                .trade("H0NXCNT0", "005930", 71_600, 40)
                .after("1s")
                .book(NXT, "005930")
                .ask(1, 71_600, 460)
                .ask(2, 71_700, 100)
                .with("hour_class", "C")
                .build();
        Seen seen = new Seen();
        seen.decode(tape);

        assertThat(seen.lines)
                .containsExactly(
                        "09:00:30 book 0 71600x500 71500x800 total 600 800 change 0 0 volume 0",
                        "09:00:31 trade 71600 x 40 volume 40 on 20261123",
                        "09:00:32 book C 71600x460 0x0 total 560 0 change -40 -800 volume 40");
        assertThat(seen.findings).isZero();
    }

    @Test
    void aLadderStandsOnTheTicksOfItsDay() throws Exception {
        Seen seen = new Seen();
        seen.decode(Tape.from("2026-11-23T09:00:30")
                .book(NXT, "005930")
                .ladder(199_900, 200_000, 10)
                .build());

        assertThat(seen.levels).startsWith("200000 200500 201000").endsWith("199200 199100 199000");
        assertThat(seen.findings).isZero();
    }

    @Test
    void aFrameHoldsSeveralRecordsOfAnyWidth() throws Exception {
        Tape tape = Tape.from("2026-11-23T09:00:30")
                .book("H0STASP0", "005930")
                .width(59)
                .bid(1, 71_500, 1)
                .and("0074K0")
                .bid(1, 9_000, 2)
                .status("H0NXMKO0", "005930")
                .with("vi_cls_code", "Y")
                .build();
        Seen seen = new Seen();
        seen.decode(tape);

        assertThat(text(tape.records().get(6)))
                .startsWith("0|H0STASP0|002|005930^090030^0^")
                .hasLineCount(1);
        assertThat(text(tape.records().get(6)).split("\\^")).hasSize(2 * 59);
        assertThat(seen.lines).hasSize(3).last().isEqualTo("status 005930 Y halted false");
    }

    @Test
    void eachDayOfTheTapeHasItsFileWhateverDayItIs() throws Exception {
        Tape tape = Tape.from("2019-03-04T23:59:59")
                .book(NXT, "005930")
                .at("2019-03-05T00:00:01")
                .book(NXT, "005930")
                .build();
        tape.writeTo(folder);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".cq4")))
                    .containsExactlyInAnyOrder("20190304F.cq4", "20190305F.cq4");
        }
        assertThat(tape.records())
                .extracting(record -> record.kind().name())
                .containsSubsequence("FRAME", "STATE", "FRAME");
        try (JournalReader reader = JournalReader.open(folder)) {
            assertThat(JournalVerifier.verify(reader).first()).isEmpty();
        }
        try (JournalReader reader = JournalReader.open(folder)) {
            assertSame(Tape.of(reader), tape);
        }
    }

    @Test
    void everyConnectionThatHearsSomethingStands() {
        Tape tape =
                Tape.from("2026-11-23T09:00:30").connection(3).raw("PINGPONG").build();

        assertThat(tape.records())
                .extracting(record -> record.kind() + " " + record.connection())
                .containsExactly("STARTED 0", "CONNECTED 3", "STATE 0", "FRAME 3", "STOPPED 0");
    }

    @Test
    void saysWhatIsWrongWithARow() {
        TapeBuilder tape = Tape.from("2026-11-23T09:00:30").book(NXT, "005930");

        assertThatThrownBy(() -> tape.with("ask_price_11", 1))
                .hasMessage("H0NXASP0 with 65 fields has no field 'ask_price_11'.");
        assertThatThrownBy(() -> tape.with("ask_price_1", "71.5")).hasMessageStartingWith("'71.5' is no whole number;");
        assertThatThrownBy(() -> tape.book("H0NXCNT0", "005930"))
                .hasMessage("The frames of H0NXCNT0 hold a trade, not a book.");
        assertThatThrownBy(() -> tape.frame("H0XXASP0", "005930")).hasMessageStartingWith("'H0XXASP0' has no layout;");
        assertThatThrownBy(() -> tape.raw("x").ask(1, 1, 1))
                .hasMessageStartingWith("There is no frame to say more of;");
        assertThatThrownBy(() -> Tape.from("09:00")).hasMessageStartingWith("A tape begins with a day;");
        assertThatThrownBy(() ->
                        Tape.from("2026-11-23T09:00").disconnected("a").raw("x").build())
                .hasMessage("Row 2 of the tape: connection 0 is down here; let it connect first.");
    }

    static void assertSame(Tape actual, Tape expected) {
        assertThat(actual.records()).hasSameSizeAs(expected.records());
        for (int i = 0; i < expected.records().size(); i++) {
            TapeRecord one = expected.records().get(i);
            assertThat(actual.records().get(i))
                    .usingRecursiveComparison()
                    .as("record %d, %s", i + 1, one)
                    .isEqualTo(one);
        }
    }

    private static String text(TapeRecord record) {
        return new String(record.payload(), StandardCharsets.UTF_8);
    }

    private static List<String> gaps(Tape tape) {
        List<String> gaps = new ArrayList<>();
        GapTracker tracker = new GapTracker(new GapListener() {
            @Override
            public void onGapStart(Gap gap) {
                gaps.add(gap.cause() + " since "
                        + SeoulTime.text(gap.sinceNanos()).substring(11, 23));
            }

            @Override
            public void onGapEnd(Gap gap, long untilNanos) {
                gaps.add(gap.cause() + " until " + SeoulTime.text(untilNanos).substring(11, 23));
            }
        });
        tape.records().forEach(record -> record.handTo(tracker, 0));
        return gaps;
    }

    /** What a decoder makes of a tape. */
    private static final class Seen implements MarketListener {
        private final List<String> lines = new ArrayList<>();
        private final BookCheck check = new BookCheck();
        private int findings;
        private String levels;

        void decode(Tape tape) {
            FrameDecoder decoder = new FrameDecoder(Layouts.builtIn(), this);
            tape.records().forEach(record -> record.handTo(decoder, 0));
            assertThat(decoder.malformed()).isZero();
        }

        @Override
        public void onBook(Book book) {
            findings |= check.check(book);
            lines.add("%s book %s %dx%d %dx%d total %d %d change %d %d volume %d"
                    .formatted(
                            time(book.exchangeSecond()),
                            book.hourClass(),
                            book.askPrice(1),
                            book.askSize(1),
                            book.bidPrice(1),
                            book.bidSize(1),
                            book.totalAskSize(),
                            book.totalBidSize(),
                            book.totalAskSizeChange(),
                            book.totalBidSizeChange(),
                            book.accumulatedVolume()));
            StringBuilder prices = new StringBuilder();
            for (int level = 1; level <= 10; level++) {
                prices.append(book.askPrice(level)).append(' ');
            }
            for (int level = 1; level <= 10; level++) {
                prices.append(book.bidPrice(level)).append(' ');
            }
            levels = prices.toString().strip();
        }

        @Override
        public void onTrade(Trade trade) {
            lines.add("%s trade %d x %d volume %d on %d"
                    .formatted(
                            time(trade.exchangeSecond()),
                            trade.price(),
                            trade.value("CNTG_VOL"),
                            trade.value("ACML_VOL"),
                            trade.value("BSOP_DATE")));
        }

        @Override
        public void onStatus(Status status) {
            lines.add("status " + status.symbol() + " " + status.interruptionClass() + " halted " + status.isHalted());
        }

        private static String time(int second) {
            return "%02d:%02d:%02d".formatted(second / 3600, second / 60 % 60, second % 60);
        }
    }
}
