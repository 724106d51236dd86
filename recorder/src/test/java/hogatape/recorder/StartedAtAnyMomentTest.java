package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.Gap;
import hogatape.journal.GapListener;
import hogatape.journal.GapTracker;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalWriter;
import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.SubscriptionKey;
import hogatape.journal.SyncPolicy;
import hogatape.kis.Credentials;
import hogatape.market.SeoulTime;
import hogatape.market.TimeSpan;
import hogatape.market.TradingCalendar;
import hogatape.watchlist.Capacity;
import hogatape.watchlist.RollingPlan;
import hogatape.watchlist.Watchlist;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recorder that was killed some time ago and is started in the middle of the day. */
@Timeout(120)
class StartedAtAnyMomentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final SubscriptionKey NXT = new SubscriptionKey("H0NXASP0", "005930");
    private static final Credentials KEY = new Credentials("app-1", "secret-1");
    private static final long AWAY_NANOS = TimeUnit.MINUTES.toNanos(17);
    private static final String FRAME = "0|H0NXASP0|001|005930^x";

    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource({"08:49,2", "09:00:29,2", "15:25,2", "19:59,1"})
    void joinsAtOnceAndTellsTheHole(String time, int wanted) throws Exception {
        Path journal = temporary.resolve("tape");
        long now = SeoulTime.startOfDay(DAY) + TimeSpan.parseTime(time);
        long last = recordThenDie(journal, now - AWAY_NANOS);
        Path list = Files.writeString(temporary.resolve("list.csv"), "symbol,tr\n005930,H0NXASP0\n005930,H0STASP0\n");
        RollingPlan plan =
                RollingPlan.begin(Watchlist.read(list), TradingCalendar.standard(), new Capacity(1, 41), now);
        try (TestRun run =
                new TestRun(journal, wall -> List.of(plan.at(wall).on(0)), new ManualClock(now)).start(KEY)) {
            run.awaitRequests(wanted);
            run.exchange.send(FRAME);
            Waiting.until(
                    "the frame",
                    () -> run.tape().stream()
                                    .filter(record -> record.text().equals(FRAME))
                                    .count()
                            == 2);
            assertThat(run.stop().complete()).isTrue();
            assertThat(run.exchange.requests())
                    .filteredOn(request -> request.startsWith("1 "))
                    .hasSize(wanted);
        }

        assertThat(days(journal)).containsExactly("20261123F.cq4");
        List<RecordKind> kinds = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        GapTracker tracker = new GapTracker(new GapListener() {
            @Override
            public void onGapStart(Gap gap) {
                gaps.add(gap);
            }

            @Override
            public void onGapEnd(Gap gap, long untilNanos) {
                ends.add(untilNanos);
            }
        });
        try (JournalReader reader = JournalReader.open(journal)) {
            reader.readAll((sequence, kind, connection, wall, monotonic, buffer, offset, length) -> {
                kinds.add(kind); // The reader insists on sequences without a hole.
                tracker.onRecord(sequence, kind, connection, wall, monotonic, buffer, offset, length);
            });
        }
        assertThat(kinds.get((int) last)).isEqualTo(RecordKind.STARTED);
        assertThat(gaps.get(0).cause()).isEqualTo(Gap.Cause.CRASHED);
        assertThat(gaps.get(0).sinceNanos()).isEqualTo(now - AWAY_NANOS);
        assertThat(ends.get(0)).isBetween(now - TimeUnit.SECONDS.toNanos(2), now + TimeUnit.MINUTES.toNanos(1));
    }

    /** What a recorder leaves that is killed; returns its last sequence. */
    private static long recordThenDie(Path journal, long wallNanos) throws IOException {
        ManualClock clock = new ManualClock(wallNanos);
        clock.advance(1, TimeUnit.SECONDS);
        try (JournalWriter writer = JournalWriter.open(journal, SyncPolicy.NONE, clock)) {
            append(writer, clock, RecordKind.STARTED, "{\"version\":\"1\"}");
            append(writer, clock, RecordKind.CONNECTED, "{\"address\":\"ws://there\"}");
            append(
                    writer,
                    clock,
                    RecordKind.SUBSCRIPTION,
                    "{\"tr\":\"" + NXT.tr() + "\",\"symbol\":\"" + NXT.symbol()
                            + "\",\"standing\":\"GRANTED\",\"code\":\"\",\"message\":\"\"}");
            append(writer, clock, RecordKind.FRAME, FRAME);
            return writer.lastSequence();
        }
    }

    private static void append(JournalWriter writer, RecordClock clock, RecordKind kind, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        writer.onRecord(
                RecordHandler.UNNUMBERED, kind, 0, clock.wallNanos(), clock.monotonicNanos(), bytes, 0, bytes.length);
    }

    private static List<String> days(Path journal) throws IOException {
        try (Stream<Path> files = Files.list(journal)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".cq4"))
                    .sorted()
                    .toList();
        }
    }
}
