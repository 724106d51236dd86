package hogatape.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.journal.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedKindsTest {
    private final DecodedFrames decoded = new DecodedFrames();

    @Test
    void eachKindReachesItsOwnCallback() {
        decoded.frame(Frames.frame("H0NXCNT0", trade("005930", 47)))
                .frame(Frames.frame("H0STANC0", trade("005930", 45)))
                .frame(Frames.frame("H0UNMKO0", List.of("005930", "Y", "(null)", "AB1", "311", "", "", "58", "Y", "")));
        assertThat(decoded.trades).hasSize(1);
        assertThat(decoded.expectedTrades).hasSize(1);
        assertThat(decoded.statuses).hasSize(1);
        assertThat(decoded.decoder.decodedTrades()).isEqualTo(1);
        assertThat(decoded.decoder.decodedExpectedTrades()).isEqualTo(1);
        assertThat(decoded.decoder.decodedStatuses()).isEqualTo(1);
        assertThat(decoded.decoder.malformed()).isZero();
    }

    @Test
    void aTradeIsReadByItsAccessors() {
        List<String> seen = new ArrayList<>();
        byte[] frame = Frames.frame("H0NXCNT0", trade("005930", 47));
        decoderFor(new MarketListener() {
                    @Override
                    public void onTrade(Trade trade) {
                        seen.add(trade.price() + " " + trade.size() + " " + trade.side() + " " + trade.marketClass()
                                + " " + trade.averagePriceHundredths() + " " + trade.interruptionBasePrice());
                    }
                })
                .onRecord(1, RecordKind.FRAME, 0, 0, 0, frame, 0, frame.length);
        assertThat(seen).containsExactly("70002 70012 1 3 7000625 70045");
    }

    @Test
    void anEmptyTimeOfTheDaysHighIsNoFaultOfTheTrade() {
        decoded.frame(Frames.frame("H0STCNT0", Frames.with(trade("005930", 46), 27, "")));
        assertThat(decoded.trades.get(0).values().get(27)).isEqualTo(FeedRecord.NO_VALUE);
    }

    @Test
    void aWidthNeverSeenIsReportedOnceAndDecoded() {
        decoded.frame(Frames.frame("H0STASP0", Frames.book("005930", 66)))
                .frame(Frames.frame("H0STASP0", Frames.book("000660", 66)))
                .frame(Frames.frame("H0STASP0", Frames.book("000660", 62)))
                .frame(Frames.frame("H0STASP0", Frames.book("000660", 66)));
        assertThat(decoded.books).hasSize(4);
        assertThat(decoded.newWidths).containsExactly(new NewWidth("H0STASP0", 66, 1));
        assertThat(decoded.decoder.newWidths()).isEqualTo(decoded.newWidths);
    }

    @Test
    void aUsersLayoutNamesTheFieldsOfAWidth(@TempDir Path folder) throws IOException {
        Layouts layouts = Layouts.builtIn().with(table(folder, "H0STASP0-66.csv", "64,MINE,나의 것,whole,mine"));
        Layout layout = layouts.find("H0STASP0", 66);
        assertThat(layout.isKnown()).isTrue();
        assertThat(layout.field(64)).isEqualTo(new Field(64, "MINE", "나의 것", FieldType.WHOLE, "mine"));
        assertThat(Layouts.builtIn().find("H0STASP0", 66).isKnown()).isFalse();

        Layouts others = Layouts.builtIn().with(table(folder, "H0QQASP0-66.csv", "64,MINE,,whole,"));
        assertThat(others.find("H0QQASP0", 59).width()).isEqualTo(59);
    }

    @Test
    void aUsersLayoutThatCannotBeIsRefused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Layouts.builtIn().with(table(folder, "mine.csv", "")))
                .isInstanceOf(LayoutException.class)
                .hasMessageContaining("by TR and width");
        assertThatThrownBy(() -> Layouts.builtIn().with(table(folder, "H0STCNI0-66.csv", "")))
                .isInstanceOf(LayoutException.class)
                .hasMessageContaining("ASP0");
        assertThatThrownBy(() -> Layouts.builtIn().with(table(folder, "H0STASP0-65.csv", "")))
                .isInstanceOf(LayoutException.class)
                .hasMessageEndingWith("has 66 fields.");
        assertThatThrownBy(() -> Layouts.builtIn().with(table(folder, "H0STCNT0-66.csv", "")))
                .isInstanceOf(LayoutException.class)
                .hasMessageContaining("field 2 must be STCK_PRPR");
        assertThatThrownBy(() -> Layouts.builtIn().with(table(folder, "H0STASP0-66.csv", "64,X,,number,")))
                .isInstanceOf(LayoutException.class)
                .hasMessageContaining("'number' is no type of a field");
    }

    /** Writes a layout of 66 fields: a book, then unnamed ones, of which one line is given. */
    private static Path table(Path folder, String name, String line) throws IOException {
        List<String> lines = new ArrayList<>(List.of("index,element,korean,type,meaning"));
        for (Field field : Layouts.builtIn().find("H0STASP0", 66).fields()) {
            lines.add(
                    field.index() + "," + field.element() + ",," + field.type().label() + ",");
        }
        if (!line.isEmpty()) {
            lines.set(65, line);
        }
        return Files.write(folder.resolve(name), lines);
    }

    private static FrameDecoder decoderFor(MarketListener listener) {
        return new FrameDecoder(Layouts.builtIn(), listener);
    }

    private static List<String> trade(String symbol, int width) {
        List<String> fields = new ArrayList<>(Collections.nCopies(width, "0"));
        for (int field = 2; field < width; field++) {
            fields.set(field, Integer.toString(70_000 + field));
        }
        fields.set(0, symbol);
        fields.set(1, "090030");
        fields.set(6, "70006.25");
        for (int time : new int[] {24, 27, 30}) {
            fields.set(time, "090001");
        }
        for (int character : new int[] {21, 35, 43, 44}) {
            fields.set(character, "1");
        }
        if (width == 47) {
            fields.set(46, "3");
        }
        return fields;
    }
}
