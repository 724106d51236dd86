package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import hogatape.journal.JournalException;
import hogatape.journal.RecordKind;
import hogatape.recorder.RecorderEvents.Kind;
import hogatape.samples.exchange.ExchangeOptions;
import hogatape.samples.exchange.Faults;
import hogatape.samples.exchange.SimulatedExchange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What befalls the journal's place, and the clock: nothing that was written is hurt, and whoever is in the way is told. */
class JournalFaultTest {
    private static final int FRAMES = 100;
    private static final long MEGABYTE = 1 << 20;
    private static final ExchangeOptions OPTIONS = ExchangeOptions.defaults().withRate(500);

    @TempDir
    Path folder;

    private final WireLog log = new WireLog();

    @Test
    void aDiskThatFillsUp() throws Exception {
        Path journal = folder.resolve("journal");
        try (SimulatedExchange exchange = start(OPTIONS)) {
            // A quota of the test's own: a megabyte a frame.
            DiskWatch.UsableSpace space = () -> (1000 - log.wire(0).data()) * MEGABYTE;
            try (RecordingRun run = RecordingRun.start(plan(journal, exchange, 200 * MEGABYTE), space)) {
                run.await(() -> log.wire(0).data() > FRAMES, "data");
                run.hurryUntilTold(Kind.DISK, 2);
                assertThat(run.outcome().failure()).contains("make room");
            }
        }
        requireAllOfOneSession(journal);
    }

    @Test
    void aSmallVolumeThatFillsUp() throws Exception {
        Path place = folder.resolve("volume");
        Optional<TestVolume> mounted = TestVolume.mount(place, 192);
        assumeThat(mounted).as("a volume can be mounted here").isPresent();
        try (TestVolume volume = mounted.get()) {
            assertThat(volume).isNotNull();
            Path journal = place.resolve("journal");
            try (SimulatedExchange exchange = start(OPTIONS.withRate(50_000))) {
                RecordingPlan plan = plan(journal, exchange, 64 * MEGABYTE);
                try (RecordingRun run = RecordingRun.start(plan, () -> DiskWatch.usableBytes(journal))) {
                    run.hurryUntilTold(Kind.DISK, 2);
                    assertThat(run.outcome().failure()).contains("make room");
                }
            }
            assertThat(DiskWatch.usableBytes(journal)).isGreaterThan(32 * MEGABYTE);
            requireAllOfOneSession(journal);
        }
    }

    @Test
    void aSecondRecorderOnTheJournal() throws Exception {
        Path journal = folder.resolve("journal");
        try (SimulatedExchange exchange = start(OPTIONS);
                RecordingRun first = RecordingRun.start(Plans.plan(journal, exchange))) {
            first.await(() -> log.wire(0).answers() >= Plans.ISSUES.size(), "answers");
            try (RecordingRun second = RecordingRun.start(Plans.plan(journal, exchange))) {
                assertThatThrownBy(second::outcome)
                        .isInstanceOf(JournalException.class)
                        .hasMessageContaining("is being written by process "
                                + ProcessHandle.current().pid());
            }
            int before = log.wire(0).data();
            first.await(() -> log.wire(0).data() > before + FRAMES, "more data");
            first.stop();
        }
        requireAllOfOneSession(journal);
    }

    @Test
    void aFolderThatCannotBeWritten() throws Exception {
        Path place = folder.resolve("volume");
        Optional<TestVolume> mounted = TestVolume.mount(place, 192);
        assumeThat(mounted).as("a volume can be mounted here").isPresent();
        try (TestVolume volume = mounted.get();
                SimulatedExchange exchange = start(OPTIONS)) {
            Path journal = place.resolve("journal");
            try (RecordingRun run = RecordingRun.start(Plans.plan(journal, exchange))) {
                run.await(
                        () -> log.wire(0).answers() >= Plans.ISSUES.size()
                                && log.wire(0).data() > FRAMES,
                        "data");
                run.stop();
            }
            assumeThat(volume.makeReadOnly())
                    .as("a volume can be made read-only")
                    .isTrue();
            for (Path readOnly : new Path[] {journal, place.resolve("another")}) {
                try (RecordingRun run = RecordingRun.start(Plans.plan(readOnly, exchange))) {
                    assertThatThrownBy(run::outcome)
                            .isInstanceOf(JournalException.class)
                            .hasMessageContaining(readOnly.toString())
                            .hasMessageContaining("cannot be written");
                }
            }
            assertThat(exchange.framesSentByConnection()).as("connections").hasSize(1);
            // What cannot be written can be read all the same.
            requireAllOfOneSession(journal);
        }
    }

    @Test
    void aWallClockThatIsThrownForwardAndBack() throws Exception {
        Path journal = folder.resolve("journal");
        try (SimulatedExchange exchange = start(OPTIONS);
                RecordingRun run = RecordingRun.start(Plans.plan(journal, exchange))) {
            run.await(() -> log.wire(0).data() > FRAMES, "data");
            run.time().throwWall(Duration.ofDays(2).toNanos());
            run.awaitTold(Kind.CLOCK, 1);
            run.time().throwWall(-Duration.ofDays(2).toNanos());
            run.awaitTold(Kind.CLOCK, 2);
            int before = log.wire(0).data();
            run.await(() -> log.wire(0).data() > before + FRAMES, "more data");
            run.stop();
        }
        requireAllOfOneSession(journal);
    }

    private SimulatedExchange start(ExchangeOptions options) throws Exception {
        return SimulatedExchange.start(options, Faults.NONE, log.listener());
    }

    private static RecordingPlan plan(Path journal, SimulatedExchange exchange, long reserveBytes) {
        RecordingPlan plan = Plans.plan(journal, exchange);
        return new RecordingPlan(
                plan.journal(),
                plan.credentials(),
                plan.webSocket(),
                plan.approval(),
                plan.subscriptions(),
                plan.hours(),
                plan.deadline(),
                plan.patient(),
                plan.sync(),
                reserveBytes,
                plan.terminal());
    }

    private void requireAllOfOneSession(Path journal) throws Exception {
        RecordedTape tape = RecordedTape.read(journal);
        tape.requirePrefixesOf(log);
        assertThat(tape.sessions()).hasSize(1);
        tape.requireAllOf(tape.session(0), log);
        assertThat(tape.holes()).isEmpty();
        assertThat(tape.count(RecordKind.STOPPED)).isEqualTo(1);
    }
}
