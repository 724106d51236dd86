package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.journal.JournalArchiver;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalWriter;
import hogatape.journal.RecordKind;
import hogatape.journal.SubscriptionKey;
import hogatape.market.DayRange;
import hogatape.market.SeoulMoment;
import hogatape.recorder.RecorderEvents.Kind;
import hogatape.replay.Window;
import hogatape.replay.pace.Speed;
import hogatape.samples.exchange.ExchangeOptions;
import hogatape.samples.exchange.Faults;
import hogatape.samples.exchange.ServedTape;
import hogatape.samples.exchange.SimulatedExchange;
import hogatape.samples.exchange.WireListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded day as an exchange serves it: recorded again it is the same, byte for byte. */
class ServedTapeTest {
    private static final Duration SETTLE = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MULTI = "0|H0NXASP0|002|000660^090000^x^035420^090000^y";

    @TempDir
    Path folder;

    @Test
    void recordedAgainItIsTheSame() throws Exception {
        Path original = recorded(20_000);
        Path again = folder.resolve("again");
        List<String> frames = frames(original, List.of("H0"));
        assertThat(frames).hasSizeGreaterThan(20_000);

        record(served(original, Speed.MAX, Plans.ISSUES.size()), again, Plans.ISSUES);

        assertThat(frames(again, List.of("H0"))).isEqualTo(frames);
    }

    @Test
    void anArchivedDayIsServedAsTheWrittenOneAndOnlyWhatWasAskedFor() throws Exception {
        Path original = recorded(3_000);
        JournalArchiver.archive(original, LocalDate.MIN, LocalDate.MAX, day -> {});
        Path again = folder.resolve("again");

        record(served(original, Speed.MAX, 1), again, List.of(new SubscriptionKey("H0NXASP0", "005930")));

        List<String> wanted = frames(original, List.of("H0NXASP0")).stream()
                .filter(frame -> frame.contains("|005930^") || frame.contains("^005930^"))
                .toList();
        assertThat(wanted).isNotEmpty();
        assertThat(frames(again, List.of("H0"))).isEqualTo(wanted);
    }

    @Test
    void aFrameOfSeveralRecordsGoesToWhoeverAskedForOneAndDaysAndTimesAreChosen() throws Exception {
        Path original = folder.resolve("original");
        long first = nanos("2026-11-23T00:00:00Z");
        long second = nanos("2026-11-24T00:00:00Z");
        try (JournalWriter writer = JournalWriter.open(original)) {
            write(writer, first, MULTI + "1");
            write(writer, second, MULTI + "2");
            write(writer, second + 1, "0|H0NXASP0|001|000660^090000");
            write(writer, second + 2, "{\"header\":{\"tr_id\":\"PINGPONG\"}}");
            write(writer, second + 3_600_000_000_000L, MULTI + "3");
        }
        Window morning =
                new Window(Optional.empty(), Optional.of(SeoulMoment.parse("09:30")), DayRange.parse("2026-11-24"));
        Path again = folder.resolve("again");

        record(
                new ServedTape(original, morning, new Speed(1000), 1),
                again,
                List.of(new SubscriptionKey("H0NXASP0", "035420")));

        assertThat(frames(again, List.of("H0"))).containsExactly(MULTI + "2");
    }

    @Test
    void nothingToServeIsToldBeforeAPortIsOpened() throws Exception {
        Path original = folder.resolve("original");
        JournalWriter.open(original).close();

        assertThatThrownBy(() -> SimulatedExchange.start(
                        ExchangeOptions.defaults().withTape(ServedTape.of(original, Speed.MAX), SETTLE)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no data frame");
        assertThatThrownBy(() -> SimulatedExchange.start(ExchangeOptions.defaults()
                        .withTape(ServedTape.of(folder.resolve("nowhere"), Speed.MAX), SETTLE)))
                .hasMessageContaining("There is no journal at");
    }

    /** A simulated market as our own recorder took it. */
    private Path recorded(int frames) throws Exception {
        Path journal = folder.resolve("original");
        try (SimulatedExchange exchange =
                        SimulatedExchange.start(ExchangeOptions.defaults().withRate(20_000));
                RecordingRun run = RecordingRun.start(Plans.plan(journal, exchange))) {
            run.awaitTold(Kind.OPENED, 1);
            run.await(() -> exchange.framesSent() > frames, "enough frames");
            run.stop();
        }
        return journal;
    }

    private static ServedTape served(Path journal, Speed speed, int startAfter) {
        return new ServedTape(journal, Window.ALL, speed, startAfter);
    }

    private static void record(ServedTape tape, Path journal, List<SubscriptionKey> issues) throws Exception {
        ExchangeOptions options = ExchangeOptions.defaults().withTape(tape, SETTLE);
        try (SimulatedExchange exchange = SimulatedExchange.start(options, Faults.NONE, WireListener.NONE);
                RecordingRun run =
                        RecordingRun.start(Plans.plan(journal, exchange, "key", List.of(issues), true, false))) {
            assertThat(exchange.awaitEnd(PATIENCE)).as("the end of the tape").isTrue();
            run.stop();
        }
    }

    /** The data frames, connection by connection, in the order in which they came. */
    private static List<String> frames(Path journal, List<String> trs) throws IOException {
        record Received(int connection, String text) {}
        List<Received> frames = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(journal)) {
            reader.readAll((sequence, kind, connection, wall, monotonic, buffer, offset, length) -> {
                String text = new String(buffer, offset, length, StandardCharsets.ISO_8859_1);
                if (kind == RecordKind.FRAME && trs.stream().anyMatch(tr -> text.startsWith("0|" + tr))) {
                    frames.add(new Received(connection, text));
                }
            });
        }
        return frames.stream()
                .sorted(Comparator.comparing(Received::connection))
                .map(Received::text)
                .toList();
    }

    private static void write(JournalWriter writer, long wallNanos, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writer.onRecord(0, RecordKind.FRAME, 0, wallNanos, wallNanos, bytes, 0, bytes.length);
    }

    private static long nanos(String instant) {
        return Instant.parse(instant).getEpochSecond() * 1_000_000_000L;
    }
}
