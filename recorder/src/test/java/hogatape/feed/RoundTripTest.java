package hogatape.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/** Any records of any layout, known or not, come back from the decoder as they went into the encoder. */
class RoundTripTest {
    private static final long MAX_WHOLE = 999_999_999_999_999_999L;

    /** A text and the value that it must read as. */
    record Given(String text, long value) {}

    @Property(tries = 400)
    void anyFramesDecodeToThemselves(@ForAll("frames") @Size(min = 1, max = 6) List<List<List<Given>>> frames) {
        DecodedFrames decoded = new DecodedFrames();
        List<List<String>> texts = new ArrayList<>();
        List<List<Long>> values = new ArrayList<>();
        for (List<List<Given>> frame : frames) {
            FrameEncoder encoder = new FrameEncoder().begin("H0NXASP0");
            for (List<Given> record : frame) {
                encoder.beginRecord();
                record.forEach(field -> encoder.field(field.text));
                texts.add(record.stream().map(Given::text).toList());
                values.add(record.stream().skip(1).map(Given::value).toList());
            }
            decoded.frame(encoder.toBytes());
        }
        assertThat(decoded.passed).isEmpty();
        assertThat(decoded.books).extracting(DecodedRecord::texts).isEqualTo(texts);
        assertThat(decoded.books)
                .extracting(book -> book.values().subList(1, book.width()))
                .isEqualTo(values);
    }

    @Provide
    Arbitrary<List<List<List<Given>>>> frames() {
        Arbitrary<Integer> widths = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(59, 62, 65)),
                Tuple.of(1, Arbitraries.integers().between(59, 80)));
        return widths.flatMap(width -> record(Layouts.builtIn().find("H0NXASP0", width))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4))
                .list();
    }

    private static Arbitrary<List<Given>> record(Layout layout) {
        return Combinators.combine(IntStream.range(0, layout.width())
                        .mapToObj(layout::type)
                        .map(RoundTripTest::field)
                        .toList())
                .as(fields -> fields);
    }

    private static Arbitrary<Given> field(FieldType type) {
        Arbitrary<Given> whole =
                Arbitraries.longs().between(-MAX_WHOLE, MAX_WHOLE).map(value -> new Given(Long.toString(value), value));
        return switch (type) {
            // Few codes, so that an issue meets its own last record again.
            case CODE ->
                Arbitraries.of("005930", "0074K0", "Q500001", "123456789012").map(code -> new Given(code, 0));
            case TIME -> Arbitraries.integers().between(0, 86_399).map(second -> new Given(time(second), second));
            case CHARACTER ->
                Arbitraries.chars()
                        .alpha()
                        .numeric()
                        .map(c -> new Given(c.toString(), c))
                        .injectNull(0.1)
                        .map(given -> given == null ? new Given("", ' ') : given);
            case WHOLE ->
                Arbitraries.oneOf(
                        whole,
                        Arbitraries.integers()
                                .between(-300, 500_000)
                                .map(value -> new Given(Integer.toString(value), value)),
                        Arbitraries.of(new Given("", 0), new Given("0", 0)));
            case DECIMAL ->
                Arbitraries.oneOf(
                        Arbitraries.longs()
                                .between(-MAX_WHOLE, MAX_WHOLE)
                                .map(value -> new Given(decimal(value), value)),
                        Arbitraries.integers()
                                .between(-12_000, 50_000_000)
                                .map(value -> new Given(decimal(value), value)),
                        Arbitraries.of(new Given("", 0), new Given("313750.5", 31_375_050)));
            case TEXT ->
                Arbitraries.oneOf(
                        whole,
                        Arbitraries.of("", "(null)", "중간가", "a b", "-", "0x1F", "||")
                                .map(text -> new Given(text, FeedRecord.NO_VALUE)));
        };
    }

    private static String time(int second) {
        return String.format("%02d%02d%02d", second / 3600, second / 60 % 60, second % 60);
    }

    private static String decimal(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
