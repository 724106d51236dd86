package hogatape.samples.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.junit.JournalTape;
import hogatape.junit.TapeReplay;
import hogatape.tape.Tape;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleStrategiesTest {
    /**
     * NXT's book of 005930 stands at a spread of 100 won for 1 s and at 300 won for 3 s, up to a gap; then 100 won for 2 s.
     * 0074K0 has no ask.
     */
    @JournalTape
    static final Tape TAPE = Tape.parse(
            """
            time,                tr,       symbol, kind,         connection, bid_price_1, bid_size_1, ask_price_1, ask_size_1, raw
            2026-11-23T09:00:00, H0NXASP0, 005930, ,             0,          70000,       150,        70100,       50
            +1s,                 H0NXASP0, 005930, ,             0,          69900,       150,        70200,       50
            ,                    H0STASP0, 005930, ,             1,          70000,       150,        70100,       50
            +1s,                 H0NXASP0, 0074K0, ,             0,          9000,        150,        ,            50
            +2s,                 ,         ,       ,             0,          ,            ,           ,            ,           PINGPONG
            +2s,                 ,         ,       disconnected, 0
            +2s,                 ,         ,       connected,    0
            +1s,                 H0NXASP0, 005930, ,             0,          70000,       150,        70100,       50
            +2s,                 ,         ,       clock
            """);

    @Test
    void countsWhatItSees(TapeReplay replay) {
        assertThat(replay.play(new Counter()).output())
                .containsExactly(
                        "H0NXASP0 005930: 3", "H0NXASP0 0074K0: 1", "H0STASP0 005930: 1", "books: 5", "gaps: 2");
    }

    @Test
    void weighsSpreadsByTheTimeThatTheyStood(TapeReplay replay) {
        List<String> lines = replay.play(new SpreadStatistic()).output().stream()
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();

        // (1 s x 100 + 3 s x 300 + 2 s x 100) / 6 s = 200; the wider book stands for 42.8 bp, the others for 14.2 bp.
        assertThat(lines)
                .containsExactly(
                        "TR symbol books seconds spread won: min average max average bp imbalance %",
                        "H0NXASP0 005930 3 6.0 100 200.00 300 28.55 50.00",
                        "H0NXASP0 0074K0 0 0.0 0 0.00 0 0.00 0.00",
                        "H0STASP0 005930 1 10.0 100 100.00 100 14.27 50.00");
    }

    @Test
    void printsBooksForPeople(TapeReplay replay) {
        List<String> lines = replay.play(new BookPrinter()).output();

        assertThat(lines.get(0)).isEqualTo("2026-11-23");
        assertThat(lines.get(1))
                .startsWith("09:00:00.000000000 H0NXASP0 005930")
                .containsSubsequence("-", "150x70,000", "|", "70,100x50", "-", "total 150|50");
        assertThat(lines).anyMatch(line -> line.contains("gap since 2026-11-23 09:00:04.000000000: the tape says so"));
    }
}
