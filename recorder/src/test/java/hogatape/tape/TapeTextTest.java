package hogatape.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.journal.JournalReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TapeTextTest {
    private static final String CASE =
            """
            # An ask is taken, then the connection drops.
            time,                tr,       symbol, kind,         ask_price_1, ask_size_1, bidp1, price, size, raw
            2026-11-23T09:00:30, H0NXASP0, 005930, ,             71600,       500,        71500
            +200ms,              H0NXCNT0, 005930, ,             ,            ,           ,      71600, 500
            09:00:31,            ,         ,       disconnected
            +2s,                 ,         ,       connected
            ,                    ,         ,       ,             ,            ,           ,      ,     ,      0|H0XXXXX0|001|hello
            """;

    @Test
    void aTableIsTheTapeThatABuilderBuilds() {
        Tape built = Tape.from("2026-11-23T09:00:30")
                .book("H0NXASP0", "005930")
                .ask(1, 71_600, 500)
                .with("bid_price_1", 71_500)
                .after("200ms")
                .trade("H0NXCNT0", "005930", 71_600, 500)
                .at("09:00:31")
                .disconnected("the tape says so")
                .after("2s")
                .reconnected()
                .raw("0|H0XXXXX0|001|hello")
                .build();

        TapeTest.assertSame(Tape.parse(CASE), built);
    }

    @Test
    void aJournalAsATextIsTheSameJournal(@TempDir Path folder) throws Exception {
        Tape tape = Tape.from("2026-11-23T23:59:59")
                .connection(2)
                .book("H0NXASP0", "005930")
                .ladder(71_500, 71_600, 10)
                .book("H0STASP0", "005930")
                .width(59)
                .bid(1, 71_500, 1)
                .and("0074K0")
                .with("accumulated_volume", 7)
                .connection(0)
                .raw("{\"header\":{\"tr_id\":\"PINGPONG\"}}")
                .raw(new byte[] {(byte) 0xff, '|', 0})
                .raw(" 0x blank ")
                .raw("")
                .raw("0|H0NXASP0|001|005930^090000^^")
                .after("3s")
                .clock()
                .trade("H0NXCNT0", "005930", 71_600, 4)
                .with("cttr", "101.5")
                .at("2026-11-23T12:00")
                .status("H0NXMKO0", "005930")
                .with("halted", "Y")
                .with("field_5", "?")
                .build();
        tape.writeTo(folder);

        try (JournalReader reader = JournalReader.open(folder)) {
            String text = Tape.of(reader).text();
            TapeTest.assertSame(Tape.parse(text), tape);
            assertThat(text.lines().findFirst().orElseThrow())
                    .startsWith("time,kind,connection,tr,symbol,width,ask_price_1,ask_price_2,")
                    .endsWith(",cttr,field_5,raw");
            assertThat(text).contains(",71700,71800,71900,").doesNotContain("H0NXASP0|001|005930^235959");
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anyFrameComesBack(@ForAll("frames") String first, @ForAll("frames") String second) {
        Tape tape = Tape.from("2026-11-23T09:00:30.000000001")
                .exact()
                .raw(first)
                .raw(second)
                .raw(first)
                .build();

        TapeTest.assertSame(Tape.parse(tape.text()), tape);
    }

    @Provide
    Arbitrary<String> frames() {
        Arbitrary<String> field = Arbitraries.of(
                "", "0", "1", "71600", "-100.00", "-339500", "005930", "090031", "(null)", "a b", " 5", "\"", "#",
                "7,5");
        Arbitrary<String> tr = Arbitraries.of("H0NXASP0", "H0STASP0", "H0NXCNT0", "H0NXMKO0", "H0UNANC0", "H0XXASP0");
        Arbitrary<Integer> widths = Arbitraries.of(3, 10, 46, 47, 59, 65, 67);
        // Mostly sound fields, so that most frames stand by their fields.
        Arbitrary<String> number = Arbitraries.frequencyOf(
                Tuple.of(300, Arbitraries.integers().between(0, 99_999).map(String::valueOf)), Tuple.of(1, field));
        return Combinators.combine(
                        tr,
                        widths,
                        Arbitraries.integers().between(1, 3),
                        number.list().ofSize(201))
                .as((of, width, records, texts) -> {
                    StringBuilder frame = new StringBuilder("0|" + of + "|00" + records + "|");
                    for (int record = 0; record < records; record++) {
                        frame.append(record == 0 ? "" : "^").append("005930^090031^0");
                        for (int i = 3; i < width; i++) {
                            frame.append('^').append(texts.get(record * width + i));
                        }
                    }
                    return frame.toString();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            time,tr,symbl                                    | 'case.csv', first line: there is no column 'symbl'; the columns are time, kind,
            tr,symbol                                        | 'case.csv', first line: the column 'time' is missing.
            time,tr,tr                                       | 'case.csv', first line: the column 'tr' is named twice.
            time,tr,symbol;09:00,H0NXASP0,005930             | 'case.csv', line 2: column 'time': A tape begins with a day; write '09:00' as 2026-11-23T09:00.
            time,tr,symbol;2026-11-23T09,H0NXASP0,005930     | 'case.csv', line 2: column 'time': '2026-11-23T09' is no time;
            time,tr,symbol;2026-11-23T09:00,H0,005930        | 'case.csv', line 2: 'H0' has no layout;
            time,tr,symbol,askp1;2026-11-23T09:00,H0NXASP0,005930,7x | 'case.csv', line 2: column 'askp1': '7x' is no whole number;
            time,tr,symbol,price;2026-11-23T09:00,H0NXASP0,005930,7  | 'case.csv', line 2: column 'price': H0NXASP0 with 65 fields has no field 'price'.
            time,kind;2026-11-23T09:00,clok                  | 'case.csv', line 2: 'clok' is no kind of row;
            time,kind;2026-11-23T09:00,hole                  | 'case.csv', line 2: a row of the kind 'hole' has its payload in the column 'raw'.
            time,kind,symbol;2026-11-23T09:00,and,005930     | 'case.csv', line 2: There is no frame to say more of;
            time,kind,price;2026-11-23T09:00,clock,5         | 'case.csv', line 2: column 'price': only a frame that is given by its fields has one.
            time,kind;2026-11-23T09:00,clock;+1s,connected   | 'case.csv', line 3: connection 0 is up already; let it disconnect first.
            time;2026-11-23T09:00,1                          | 'case.csv', line 2: the row has more cells than the first line names columns.
            time,tr,symbol;,H0NXASP0,005930                  | 'case.csv', line 2: A tape begins with a time and its day,
            time,tr,symbol;+1s,H0NXASP0,005930               | 'case.csv', line 2: A tape begins with a time and its day,
            time,tr,symbol;2026-11-23T09:00,,005930          | 'case.csv', line 2: the row tells nothing;
            time,kind,tr;2026-11-23T09:00,subscription,H0NXASP0 | 'case.csv', line 2: A subscription names a TR and a symbol.
            time,raw;2026-11-23T09:00,0xZZ                   | 'case.csv', line 2: column 'raw':
            """)
    void namesFileLineAndColumn(String table, String message) {
        assertThatThrownBy(() -> Tape.read("case.csv", new StringReader(table.replace(';', '\n'))))
                .isInstanceOf(TapeException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aTableThatIsNotUtf8IsRefused(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("case.csv");
        Files.write(file, "time,raw\n2026-11-23T09:00,호가".getBytes(Charset.forName("EUC-KR")));

        assertThatThrownBy(() -> Tape.read(file))
                .isInstanceOf(TapeException.class)
                .hasMessageEndingWith("is not in UTF-8; save it so.");
    }
}
