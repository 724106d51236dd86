package hogatape.feed;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.feed.Undecoded.Reason;
import hogatape.journal.RecordKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameDecoderTest {
    private final DecodedFrames decoded = new DecodedFrames();

    @Test
    void readsEveryFieldOfTheSpecifiedBook() {
        List<String> fields = Frames.book("005930", 65);
        List<Long> values = new ArrayList<>();
        FrameDecoder decoder = new FrameDecoder(Layouts.builtIn(), new MarketListener() {
            @Override
            public void onBook(Book book) {
                assertThat(book.issue()).isEqualTo(new Issue("H0NXASP0", "005930", 0));
                assertThat(book.sequence()).isEqualTo(7);
                assertThat(book.connection()).isEqualTo(2);
                assertThat(book.receiveNanos()).isEqualTo(99);
                assertThat(book.exchangeSecond()).isEqualTo(9 * 3600 + 30);
                assertThat(book.hourClass()).isEqualTo('0');
                assertThat(book.askPrice(1)).isEqualTo(70_003);
                assertThat(book.askPrice(10)).isEqualTo(70_012);
                assertThat(book.bidPrice(1)).isEqualTo(70_013);
                assertThat(book.askSize(1)).isEqualTo(70_023);
                assertThat(book.bidSize(10)).isEqualTo(70_042);
                assertThat(book.totalAskSize()).isEqualTo(70_043);
                assertThat(book.overtimeTotalBidSize()).isEqualTo(70_046);
                assertThat(book.expectedChange()).isEqualTo(-71_500);
                assertThat(book.expectedChangeSign()).isEqualTo(5);
                assertThat(book.expectedChangeRateHundredths()).isEqualTo(-10_000);
                assertThat(book.accumulatedVolume()).isEqualTo(70_053);
                assertThat(book.overtimeTotalBidSizeChange()).isEqualTo(70_057);
                assertThat(book.dealClass()).isEqualTo('0');
                assertThat(book.hasKrxMiddle()).isTrue();
                assertThat(book.krxMiddlePriceHundredths()).isEqualTo(7_155_050);
                assertThat(book.krxMiddleTotalSize()).isEqualTo(70_060);
                assertThat(book.krxMiddleClass()).isEqualTo('1');
                assertThat(book.nxtMiddlePriceHundredths()).isEqualTo(7_006_200);
                assertThat(book.nxtMiddleClass()).isEqualTo('2');
                assertThat(book.value("ACML_VOL")).isEqualTo(70_053);
                assertThat(book.value("NO_SUCH")).isEqualTo(FeedRecord.NO_VALUE);
                assertThat(book.text("ANTC_CNTG_PRDY_CTRT")).isEqualTo("-100.00");
                assertThat(book.text("NO_SUCH")).isNull();
                byte[] copy = new byte[8];
                assertThat(book.copyText(59, copy, 1)).isEqualTo(7);
                assertThat(copy).isEqualTo("\00071550.5".getBytes());
                values.add(book.value(64));
            }
        });
        byte[] frame = Frames.frame("H0NXASP0", fields);
        decoder.onRecord(7, RecordKind.FRAME, 2, 99, 1, frame, 0, frame.length);
        assertThat(values).containsExactly((long) '2');
    }

    @Test
    void readsSeveralRecordsOfAFrame() {
        decoded.frame(Frames.frame(
                "H0STASP0", Frames.book("005930", 62), Frames.book("0074K0", 62), Frames.book("Q500001", 62)));
        assertThat(decoded.books).extracting(DecodedRecord::symbol).containsExactly("005930", "0074K0", "Q500001");
        assertThat(decoded.books).extracting(DecodedRecord::record).containsExactly(0, 1, 2);
        assertThat(decoded.books.get(1).texts()).isEqualTo(Frames.book("0074K0", 62));
    }

    @Test
    void keepsOneIssueOnTwoVenuesApart() {
        decoded.frame(Frames.frame("H0STASP0", Frames.book("005930", 59)))
                .frame(Frames.frame("H0NXASP0", Frames.book("005930", 59)))
                .frame(Frames.frame("H0STASP0", Frames.book("005930", 59)));
        assertThat(decoded.books).extracting(book -> book.values().get(0)).containsExactly(0L, 1L, 0L);
    }

    @Test
    void decodesAWidthNeverSeenAsFarAsItIsSure() {
        decoded.frame(Frames.frame("H0NXASP0", Frames.book("005930", 70)));
        assertThat(decoded.books).hasSize(1);
        assertThat(decoded.books.get(0).values().get(69)).isEqualTo(70_069);
        assertThat(Layouts.builtIn().find("H0NXASP0", 70).indexOf("KMID_PRC")).isEqualTo(-1);
    }

    @Test
    void emptyNumbersReadAsZero() {
        List<String> fields = new ArrayList<>(Frames.book("005930", 65));
        for (int field = 2; field < 65; field++) {
            fields.set(field, "");
        }
        decoded.frame(Frames.frame("H0NXASP0", fields));
        assertThat(decoded.books).hasSize(1);
        assertThat(decoded.books.get(0).values().subList(3, 58)).containsOnly(0L);
        assertThat(decoded.books.get(0).values().get(2)).isEqualTo(' ');
    }

    @Test
    void passesOverAnUnsoundRecordAndDeliversThoseAroundIt() {
        decoded.frame(Frames.frame(
                "H0NXASP0",
                Frames.book("000001", 65),
                Frames.with(Frames.book("000002", 65), 13, "7x"),
                Frames.book("000003", 65)));
        assertThat(decoded.books).extracting(DecodedRecord::symbol).containsExactly("000001", "000003");
        assertThat(decoded.passed)
                .containsExactly(new DecodedFrames.Passed("H0NXASP0", 65, 1, 1, 13, Reason.UNSOUND_FIELD));
        assertThat(decoded.sentences).containsExactly("Field 13 (BIDP1) of record 1 cannot be read as whole.");
    }

    @Test
    void anUnsoundFieldAfterTheSureOnesHasNoValue() {
        decoded.frame(Frames.frame("H0NXASP0", Frames.with(Frames.book("005930", 65), 59, "71550.125")));
        assertThat(decoded.books.get(0).values().get(59)).isEqualTo(FeedRecord.NO_VALUE);
        assertThat(decoded.books.get(0).texts().get(59)).isEqualTo("71550.125");
    }

    @Test
    void reportsWhatIsNoSoundFrame() {
        byte[] cut = Frames.frame("H0NXASP0", Frames.book("1", 65), Frames.book("2", 65));
        decoded.frame("")
                .frame("garbage")
                .frame("0|")
                .frame("0|H0NX ASP|001|1")
                .frame("0|H0NXASP0|000|1")
                .frame("0|H0NXASP0|1000|1")
                .frame("0|H0NXASP0|001|")
                .frame("0|H0NXASP0|001|" + "^".repeat(300))
                .frame(Arrays.copyOf(cut, cut.length - 2))
                .frame("0|H0XXXXX0|001|1")
                .frame("1|H0STCNI0|001|abc=");
        assertThat(decoded.passed)
                .extracting(DecodedFrames.Passed::reason)
                .containsExactly(
                        Reason.NOT_A_FRAME,
                        Reason.NOT_A_FRAME,
                        Reason.BROKEN_HEADER,
                        Reason.BROKEN_HEADER,
                        Reason.BROKEN_HEADER,
                        Reason.BROKEN_HEADER,
                        Reason.TOO_NARROW,
                        Reason.TOO_WIDE,
                        Reason.UNEVEN,
                        Reason.UNKNOWN_TR,
                        Reason.ENCRYPTED);
        assertThat(decoded.decoder.malformed()).isEqualTo(9);
        assertThat(decoded.decoder.unknown()).isEqualTo(1);
        assertThat(decoded.decoder.encrypted()).isEqualTo(1);
        assertThat(decoded.decoder.frames()).isEqualTo(11);
    }

    @Test
    void controlMessagesAndOtherRecordsAreNoNews() {
        decoded.frame("{\"header\":{\"tr_id\":\"PINGPONG\"}}").frame("{cut");
        byte[] frame = Frames.frame("H0NXASP0", Frames.book("005930", 65));
        decoded.decoder.onRecord(9, RecordKind.SENT, 0, 0, 0, frame, 0, frame.length);
        assertThat(decoded.books).isEmpty();
        assertThat(decoded.passed).isEmpty();
        assertThat(decoded.decoder.controls()).isEqualTo(2);
        decoded.decoder.onRecord(9, RecordKind.IMPORTED, 0, 0, 0, frame, 0, frame.length);
        assertThat(decoded.decoder.decodedBooks()).isEqualTo(1);
    }

    @Test
    void aCountThatIsTooSmallMakesNoNewWidth() {
        decoded.frame(Frames.frame("H0STASP0", Frames.book("005930", 59), Frames.book("000660", 59)));
        byte[] wrong = Frames.frame("H0STASP0", Frames.book("005930", 59), Frames.book("000660", 59));
        wrong["0|H0STASP0|00".length()] = '1';
        decoded.frame(wrong);
        decoded.frame(Frames.frame("H0STASP0", Frames.book("005930", 118)));
        assertThat(decoded.passed)
                .containsExactly(new DecodedFrames.Passed("H0STASP0", 118, 2, -1, -1, Reason.WRONG_COUNT));
        assertThat(decoded.sentences)
                .containsExactly(
                        "The 118 fields that the frame's count makes one record of H0STASP0 are several records.");
        assertThat(decoded.books).extracting(DecodedRecord::width).containsExactly(59, 59, 118);
        assertThat(decoded.newWidths).containsExactly(new NewWidth("H0STASP0", 118, 3));
    }

    @Test
    void recordsThatChangeMuchAndLittleInTurnKeepTheirValues() {
        Random random = new Random(20261123);
        List<List<String>> texts = new ArrayList<>();
        for (int frame = 0; frame < 2_000; frame++) {
            boolean busy = frame / 250 % 2 == 1;
            List<String> fields = frame == 0 ? Frames.book("005930", 65) : new ArrayList<>(texts.get(frame - 1));
            for (int change = busy ? 40 : random.nextInt(3); change > 0; change--) {
                int field = 3 + random.nextInt(47);
                fields.set(field, Long.toString(random.nextLong(1L << 4 + random.nextInt(45)) - random.nextInt(9)));
            }
            texts.add(fields);
            decoded.frame(Frames.frame("H0NXASP0", fields));
        }
        assertThat(decoded.books).extracting(DecodedRecord::texts).isEqualTo(texts);
        assertThat(decoded.books).allSatisfy(book -> assertThat(book.values().subList(3, 50))
                .isEqualTo(
                        book.texts().subList(3, 50).stream().map(Long::valueOf).toList()));
    }
}
