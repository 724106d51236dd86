package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.Gap.Cause;
import hogatape.journal.SubscriptionKey;
import hogatape.recorder.RecorderEvents.Kind;
import hogatape.samples.exchange.ExchangeOptions;
import hogatape.samples.exchange.Fault;
import hogatape.samples.exchange.Faults;
import hogatape.samples.exchange.SimulatedExchange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What befalls a connection: the journal holds what came, and says where something is missing. */
class WireFaultTest {
    private static final int FRAMES = 100;
    private static final ExchangeOptions OPTIONS = ExchangeOptions.defaults().withRate(500);

    @TempDir
    Path journal;

    private final WireLog log = new WireLog();

    @ParameterizedTest
    @EnumSource(names = {"CUT", "CUT_INSIDE", "CLOSE_FRAME", "COMPRESSED"})
    void aConnectionThatBreaks(Fault fault) throws Exception {
        // Of one issue: a further request to a socket that the exchange has closed would cost what is still unread.
        List<SubscriptionKey> one = Plans.ISSUES.subList(0, 1);
        try (SimulatedExchange exchange = start(Faults.NONE.strike(fault, 0, FRAMES));
                RecordingRun run = RecordingRun.start(Plans.plan(journal, exchange, "key", List.of(one), true, true))) {
            run.awaitTold(Kind.HOLE, 1);
            run.hurryUntilTold(Kind.OPENED, 2);
            awaitDataAgain(run, one.size());
            RecordingOutcome outcome = run.stop();
            assertThat(outcome.reconnects()).isEqualTo(1);
        }
        RecordedTape tape = twoSessionsWithAHoleBetween();
        if (fault != Fault.COMPRESSED) {
            tape.requireAllOf(tape.session(0), log); // The exchange ended it, so that everything before came.
        }
    }

    @Test
    void silenceWhilePingPongGoesOn() throws Exception {
        ExchangeOptions pings = OPTIONS.withPings(Duration.ofMillis(20), Duration.ofMinutes(1));
        try (SimulatedExchange exchange =
                        SimulatedExchange.start(pings, Faults.NONE.strike(Fault.SILENCE, 0, FRAMES), log.listener());
                RecordingRun run = RecordingRun.start(Plans.plan(journal, exchange))) {
            run.await(() -> log.wire(0).data() == FRAMES, "silence");
            run.hurryUntilTold(Kind.OPENED, 2);
            awaitDataAgain(run, Plans.ISSUES.size());
            assertThat(run.sentences()).anyMatch(sentence -> sentence.contains("no data came for"));
            run.stop();
        }
        twoSessionsWithAHoleBetween();
    }

    @Test
    void silenceOutsideTheVenuesHoursIsNone() throws Exception {
        ExchangeOptions pings = OPTIONS.withPings(Duration.ofMillis(20), Duration.ofMinutes(1));
        try (SimulatedExchange exchange =
                        SimulatedExchange.start(pings, Faults.NONE.strike(Fault.SILENCE, 0, FRAMES), log.listener());
                RecordingRun run =
                        RecordingRun.start(Plans.plan(journal, exchange, "key", List.of(Plans.ISSUES), true, false))) {
            run.await(() -> log.wire(0).data() == FRAMES, "silence");
            // Three minutes and more, with PINGPONG between as at any other time.
            for (int i = 0; i < 5; i++) {
                int before = log.wire(0).size();
                run.await(() -> log.wire(0).size() > before + 1, "PINGPONG");
                run.time().hurryFor(Duration.ofSeconds(40));
                run.await(() -> !run.time().isHurrying(), "forty seconds");
            }
            assertThat(run.stop().reconnects()).isZero();
        }
        oneSessionWithAll();
    }

    @Test
    void deadSilence() throws Exception {
        try (SimulatedExchange exchange = start(Faults.NONE.strike(Fault.DEAD_SILENCE, 0, 6 * FRAMES));
                RecordingRun run =
                        RecordingRun.start(Plans.plan(journal, exchange, "key", List.of(Plans.ISSUES), true, false))) {
            run.await(() -> log.wire(0).data() == 6 * FRAMES, "silence, all requests being answered");
            run.hurryUntilTold(Kind.OPENED, 2);
            // The exchange still holds the first connection, as the broker does: it notices nothing.
            assertThat(run.sentences()).anyMatch(sentence -> sentence.contains("not even PINGPONG"));
            run.stop();
        }
        RecordedTape tape = RecordedTape.read(journal);
        tape.requirePrefixesOf(log);
        tape.requireAllOf(tape.session(0), log);
        assertThat(tape.holes().get(0).gap().cause()).isEqualTo(Cause.DISCONNECTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"FRAGMENTS", "BINARY", "GARBAGE", "CUT_JSON", "WRONG_COUNT"})
    void oddMessages(Fault fault) throws Exception {
        Faults faults = Faults.NONE
                .strikeEach(fault, 10)
                .strikeEach(fault, 11)
                .strikeEach(fault, FRAMES)
                .strikeEach(fault, FRAMES + 50);
        try (SimulatedExchange exchange = start(faults);
                RecordingRun run = RecordingRun.start(Plans.plan(journal, exchange))) {
            run.await(() -> log.wire(0).data() > 2 * FRAMES, "data behind the fault");
            assertThat(run.stop().reconnects()).isZero();
        }
        oneSessionWithAll();
    }

    @Test
    void oneOfTwoConnectionsBreaks() throws Exception {
        List<List<SubscriptionKey>> dealt = List.of(Plans.ISSUES.subList(0, 1), Plans.ISSUES.subList(1, 2));
        Faults faults = Faults.NONE.strike(Fault.CUT, 0, FRAMES);
        try (SimulatedExchange exchange = start(faults);
                RecordingRun run = RecordingRun.start(Plans.plan(journal, exchange, "key", dealt, true, true))) {
            run.awaitTold(Kind.HOLE, 1);
            run.hurryUntilTold(Kind.OPENED, 3);
            run.await(
                    () -> log.wire(2).answers() == 1 && log.wire(2).data() > FRAMES,
                    "data of the issue over a third connection");
            run.stop();
        }
        RecordedTape tape = RecordedTape.read(journal);
        tape.requirePrefixesOf(log);
        assertThat(tape.sessions()).hasSize(3);
        assertThat(tape.closedHoles()).containsExactly(Cause.DISCONNECTED);
        for (RecordedSession session : tape.sessions()) {
            tape.requireAllOf(session, log);
        }
    }

    private SimulatedExchange start(Faults faults) throws Exception {
        return SimulatedExchange.start(OPTIONS, faults, log.listener());
    }

    private void awaitDataAgain(RecordingRun run, int issues) throws Exception {
        run.await(
                () -> log.wire(1).answers() >= issues && log.wire(1).data() > FRAMES,
                "data of every issue over a second connection");
    }

    private void oneSessionWithAll() throws Exception {
        RecordedTape tape = RecordedTape.read(journal);
        tape.requirePrefixesOf(log);
        assertThat(tape.sessions()).hasSize(1);
        tape.requireAllOf(tape.session(0), log);
        assertThat(tape.holes()).isEmpty();
    }

    private RecordedTape twoSessionsWithAHoleBetween() throws Exception {
        RecordedTape tape = RecordedTape.read(journal);
        tape.requirePrefixesOf(log);
        assertThat(tape.sessions()).hasSize(2);
        assertThat(tape.session(0).end()).isNotNull();
        assertThat(tape.session(1).sinceMonotonic() - tape.session(0).sinceMonotonic())
                .as("the broker blocks those who come back at once")
                .isGreaterThan(Duration.ofSeconds(5).toNanos());
        assertThat(tape.closedHoles()).containsExactly(Cause.DISCONNECTED);
        tape.requireAllOf(tape.session(1), log);
        return tape;
    }
}
