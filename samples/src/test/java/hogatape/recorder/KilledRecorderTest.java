package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.Gap.Cause;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalVerifier;
import hogatape.journal.RecordKind;
import hogatape.samples.exchange.ExchangeOptions;
import hogatape.samples.exchange.Faults;
import hogatape.samples.exchange.SimulatedExchange;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a recorder at random moments, with frames still coming, and lets the next one go on in the same journal. The
 * number of rounds and the seed are system properties. A replay follows the journal through all of it.
 */
@Tag("crash")
class KilledRecorderTest {
    private static final int ROUNDS = Integer.getInteger("hogatape.crash.rounds", 50);
    private static final long SEED = Long.getLong("hogatape.crash.seed", 20261123L);
    private static final int RATE = 20_000;
    /** Some are killed before they are connected, most while frames come. */
    private static final int LONGEST_MILLIS = 1200;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    Path folder;

    private final WireLog log = new WireLog();

    @Test
    void leavesAJournalThatGoesOn() throws Exception {
        Path journal = folder.resolve("journal");
        File output = folder.resolve("output.txt").toFile();
        Random random = new Random(SEED);
        long received = 0;
        FutureTask<String> followed = null;
        try (SimulatedExchange exchange =
                SimulatedExchange.start(ExchangeOptions.defaults().withRate(RATE), Faults.NONE, log.listener())) {
            for (int round = 1; round <= ROUNDS; round++) {
                Process recorder = ForkedRecorder.start(journal, exchange, Plans.ISSUES, output);
                try {
                    // Every tenth dies at any moment of its beginning, the others while data comes.
                    if (round % 10 != 0) {
                        awaitDataBehind(received, exchange, recorder, output);
                    }
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
                    assertThat(recorder.isAlive()).as(said(output)).isTrue();
                } finally {
                    recorder.destroyForcibly().waitFor();
                }
                received = exchange.framesSent();
                if (Files.exists(journal.resolve("journal.json"))) {
                    requireSound(journal, round);
                    followed = followed == null ? FollowedRun.start(journal) : followed;
                }
            }
            // A last one ends in order, so that the journal closes the hole of the last killing.
            Process last = ForkedRecorder.start(journal, exchange, Plans.ISSUES, output);
            awaitDataBehind(received, exchange, last, output);
            awaitAllAnswered(exchange.framesSentByConnection().size() - 1);
            last.destroy();
            assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(last.exitValue()).as(said(output)).isZero();
        }
        // A run that followed past every death saw what a replay sees.
        assertThat(followed).isNotNull();
        assertThat(followed.get(PATIENCE_NANOS, TimeUnit.NANOSECONDS))
                .isEqualTo(FollowedRun.digest(JournalReader.open(journal)));
        RecordedTape tape = RecordedTape.read(journal);
        tape.requirePrefixesOf(log);
        tape.requireAllOf(tape.session(tape.sessions().size() - 1), log);
        int killed = tape.count(RecordKind.STARTED) - 1;
        assertThat(tape.count(RecordKind.STOPPED)).isEqualTo(1);
        assertThat(killed).isGreaterThan(ROUNDS * 8 / 10);
        assertThat(tape.closedHoles()).hasSize(killed).containsOnly(Cause.CRASHED);
    }

    /** The journal opens, and every record of it is sound, whatever was under way. */
    private static void requireSound(Path journal, int round) throws Exception {
        try (JournalReader reader = JournalReader.open(journal)) {
            assertThat(reader.recordingGoesOn()).isFalse();
            assertThat(JournalVerifier.verify(reader).first())
                    .as("round %d of seed %d", round, SEED)
                    .isEmpty();
        }
    }

    private static void awaitDataBehind(long received, SimulatedExchange exchange, Process recorder, File output)
            throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (exchange.framesSent() <= received) {
            assertThat(recorder.isAlive()).as(said(output)).isTrue();
            assertThat(System.nanoTime() < end).as(said(output)).isTrue();
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private void awaitAllAnswered(int connection) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (log.wire(connection).answers() < Plans.ISSUES.size()) {
            assertThat(System.nanoTime() < end).isTrue();
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private static String said(File output) throws Exception {
        return output.exists() ? Files.readString(output.toPath()) : "nothing was said";
    }
}
