package hogatape.samples.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.feed.FrameEncoder;
import hogatape.journal.Disconnected;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalWriter;
import hogatape.journal.Payload;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.Started;
import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.market.SeoulTime;
import hogatape.replay.Replayer;
import hogatape.strategy.Strategy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleStrategiesTest {
    private static final long MILLISECOND = 1_000_000;
    private static final long NINE = SeoulTime.startOfDay(LocalDate.of(2026, 11, 23)) + 9 * 3600 * 1000 * MILLISECOND;

    @TempDir
    Path folder;

    /**
     * NXT's book of 005930 stands at a spread of 100 won for 1 s and at 300 won for 3 s, up to a gap; then 100 won for 2 s.
     * 0074K0 has no ask.
     */
    @BeforeEach
    void record() throws IOException {
        try (JournalWriter writer = JournalWriter.open(folder)) {
            write(writer, 0, RecordKind.STARTED, new Started("test"));
            write(writer, 0, RecordKind.SUBSCRIPTION, granted());
            book(writer, 0, "H0NXASP0", "005930", 70_000, 70_100);
            book(writer, 1_000, "H0NXASP0", "005930", 69_900, 70_200);
            book(writer, 1_000, "H0STASP0", "005930", 70_000, 70_100);
            book(writer, 2_000, "H0NXASP0", "0074K0", 9_000, 0);
            write(writer, 6_000, RecordKind.DISCONNECTED, new Disconnected("reset", NINE + 4_000 * MILLISECOND));
            write(writer, 8_000, RecordKind.SUBSCRIPTION, granted());
            book(writer, 9_000, "H0NXASP0", "005930", 70_000, 70_100);
            write(writer, 11_000, RecordKind.CLOCK, null);
        }
    }

    @Test
    void countsWhatItSees() throws Exception {
        assertThat(shown(new Counter()))
                .containsExactly(
                        "H0NXASP0 005930: 3", "H0NXASP0 0074K0: 1", "H0STASP0 005930: 1", "books: 5", "gaps: 1");
    }

    @Test
    void weighsSpreadsByTheTimeThatTheyStood() throws Exception {
        List<String> lines = shown(new SpreadStatistic()).stream()
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
    void printsBooksForPeople() throws Exception {
        List<String> lines = shown(new BookPrinter());

        assertThat(lines.get(0)).isEqualTo("2026-11-23");
        assertThat(lines.get(1))
                .startsWith("09:00:00.000000000 H0NXASP0 005930")
                .containsSubsequence("-", "150x70,000", "|", "70,100x50", "-", "total 150|50");
        assertThat(lines).anyMatch(line -> line.contains("gap since 2026-11-23 09:00:04.000000000: reset"));
    }

    private static void book(JournalWriter writer, long millis, String tr, String symbol, long bid, long ask) {
        FrameEncoder encoder = new FrameEncoder()
                .begin(tr)
                .beginRecord()
                .field(symbol)
                .time(9 * 3600)
                .field("0");
        for (int field = 3; field < 59; field++) {
            encoder.field(
                    switch (field) {
                        case 3 -> ask;
                        case 13 -> bid;
                        case 23, 43 -> 50;
                        case 33, 44 -> 150;
                        default -> 0;
                    });
        }
        append(writer, millis, RecordKind.FRAME, encoder.toBytes());
    }

    private static Subscription granted() {
        return new Subscription("H0NXASP0", "005930", Standing.GRANTED, "", "");
    }

    private static void write(JournalWriter writer, long millis, RecordKind kind, Object payload) {
        append(writer, millis, kind, payload == null ? new byte[0] : Payload.write(payload));
    }

    private static void append(JournalWriter writer, long millis, RecordKind kind, byte[] payload) {
        long nanos = millis * MILLISECOND;
        writer.onRecord(RecordHandler.UNNUMBERED, kind, 0, NINE + nanos, nanos, payload, 0, payload.length);
    }

    private List<String> shown(Strategy strategy) throws IOException {
        StringWriter out = new StringWriter();
        try (JournalReader reader = JournalReader.open(folder)) {
            Replayer.of(strategy).out(new PrintWriter(out)).replay(reader);
        }
        return out.toString().lines().toList();
    }
}
