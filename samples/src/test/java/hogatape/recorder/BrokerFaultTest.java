package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.journal.Gap.Cause;
import hogatape.journal.RecordKind;
import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.kis.KisException;
import hogatape.recorder.RecorderEvents.Kind;
import hogatape.samples.exchange.ExchangeOptions;
import hogatape.samples.exchange.Faults;
import hogatape.samples.exchange.SimulatedExchange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the broker refuses, and what it is late with: told, waited out with patience, and never a storm. */
class BrokerFaultTest {
    private static final int FRAMES = 100;
    private static final ExchangeOptions OPTIONS = ExchangeOptions.defaults().withRate(500);

    @TempDir
    Path journal;

    private final WireLog log = new WireLog();

    @Test
    void anApprovalServiceThatIsAwayTwice() throws Exception {
        try (SimulatedExchange exchange = start(Faults.NONE.withUnavailableApprovals(2));
                RecordingRun run = RecordingRun.start(Plans.plan(journal, exchange))) {
            long begin = run.time().monotonicNanos();
            run.hurryUntilTold(Kind.OPENED, 1);
            assertThat(run.time().monotonicNanos() - begin)
                    .isGreaterThan(Duration.ofSeconds(15).toNanos());
            awaitData(run, 0);
            run.stop();
        }
        oneSessionWithAll();
    }

    @Test
    void anApprovalServiceThatIsAwayAndNobodyPatient() throws Exception {
        try (SimulatedExchange exchange = start(Faults.NONE.withUnavailableApprovals(2));
                RecordingRun run =
                        RecordingRun.start(Plans.plan(journal, exchange, "key", List.of(Plans.ISSUES), false, true))) {
            assertThatThrownBy(run::outcome).hasMessageContaining("EGW00500");
        }
        assertThat(RecordedTape.read(journal).count(RecordKind.STOPPED)).isEqualTo(1);
    }

    @Test
    void aRefusedAppkeyIsNotTriedAgain() throws Exception {
        try (SimulatedExchange exchange = start(Faults.NONE);
                RecordingRun run =
                        RecordingRun.start(Plans.plan(journal, exchange, "wrong", List.of(Plans.ISSUES), true, true))) {
            assertThatThrownBy(run::outcome).isInstanceOf(KisException.class).hasMessageContaining("EGW00103");
            assertThat(run.told(Kind.REFUSED)).isEqualTo(1);
        }
        RecordedTape tape = RecordedTape.read(journal);
        assertThat(tape.sessions()).isEmpty();
        assertThat(tape.count(RecordKind.STOPPED)).isEqualTo(1);
    }

    @Test
    void anOldSessionThatLingersTwice() throws Exception {
        try (SimulatedExchange exchange = start(Faults.NONE.withLingeringSessions(2));
                RecordingRun run = RecordingRun.start(Plans.plan(journal, exchange))) {
            run.hurryUntilTold(Kind.OPENED, 3);
            awaitData(run, 2);
            assertThat(run.stop().refused()).isEmpty();
        }
        RecordedTape tape = RecordedTape.read(journal);
        tape.requirePrefixesOf(log);
        assertThat(tape.sessions()).hasSize(3);
        for (int i = 1; i < 3; i++) {
            assertThat(tape.session(i).sinceMonotonic() - tape.session(i - 1).sinceMonotonic())
                    .isGreaterThan(Duration.ofSeconds(30).toNanos());
        }
        assertThat(tape.subscriptions()).anyMatch(entry -> isRefused(entry, "OPSP8996"));
        tape.requireAllOf(tape.session(2), log);
    }

    @Test
    void moreThanTheBrokerTakes() throws Exception {
        int limit = Plans.ISSUES.size() - 1;
        try (SimulatedExchange exchange =
                        SimulatedExchange.start(OPTIONS.withRegistrations(limit), Faults.NONE, log.listener());
                RecordingRun run = RecordingRun.start(Plans.plan(journal, exchange))) {
            run.awaitTold(Kind.REFUSED, 1);
            awaitData(run, 0);
            RecordingOutcome outcome = run.stop();
            assertThat(outcome.refused()).singleElement().matches(entry -> isRefused(entry, "OPSP0008"));
            assertThat(outcome.complete()).isFalse();
        }
        oneSessionWithAll();
    }

    @Test
    void pingPongAllTheTime() throws Exception {
        ExchangeOptions pings = OPTIONS.withPings(Duration.ofMillis(20), Duration.ofMillis(500));
        try (SimulatedExchange exchange = SimulatedExchange.start(pings, Faults.NONE, log.listener());
                RecordingRun run = RecordingRun.start(Plans.plan(journal, exchange))) {
            run.await(() -> log.wire(0).data() > 5 * FRAMES, "data for a second");
            assertThat(run.stop().reconnects()).isZero();
        }
        oneSessionWithAll();
        assertThat(RecordedTape.read(journal).count(RecordKind.SENT)).isGreaterThan(20 + 2 * Plans.ISSUES.size());
    }

    @Test
    void anExchangeThatAnswersLate() throws Exception {
        try (SimulatedExchange exchange = start(Faults.NONE.withDelay(Duration.ofMillis(700)));
                RecordingRun run = RecordingRun.start(Plans.plan(journal, exchange))) {
            // The end comes while requests are under way that the exchange will grant.
            run.await(() -> log.wire(0).answers() > 0, "a first answer");
            run.stop();
        }
        oneSessionWithAll();
    }

    @Test
    void aHandshakeThatIsNeverAnswered() throws Exception {
        try (SimulatedExchange exchange = start(Faults.NONE.withMuteHandshakes(1));
                RecordingRun run = RecordingRun.start(Plans.plan(journal, exchange))) {
            run.hurryUntilTold(Kind.OPENED, 1);
            awaitData(run, 0);
            run.stop();
        }
        oneSessionWithAll();
    }

    @Test
    void anExchangeThatIsRestarted() throws Exception {
        SimulatedExchange first = start(Faults.NONE);
        try (RecordingRun run = RecordingRun.start(Plans.plan(journal, first))) {
            awaitData(run, 0);
            int port = first.port();
            first.close();
            run.awaitTold(Kind.HOLE, 1);
            try (SimulatedExchange second =
                    SimulatedExchange.start(OPTIONS.withPort(port), Faults.NONE, log.listener())) {
                // The new exchange does not know the old approval key, so the second attempt brings a new one.
                run.hurryUntilTold(Kind.OPENED, 3);
                awaitData(run, 2);
                run.stop();
                assertThat(second.framesSentByConnection()).hasSize(2);
            }
        }
        RecordedTape tape = RecordedTape.read(journal);
        tape.requirePrefixesOf(log);
        assertThat(tape.sessions()).hasSize(3);
        tape.requireAllOf(tape.session(2), log);
        assertThat(tape.closedHoles()).containsExactly(Cause.DISCONNECTED);
    }

    private SimulatedExchange start(Faults faults) throws Exception {
        return SimulatedExchange.start(OPTIONS, faults, log.listener());
    }

    private void awaitData(RecordingRun run, int wire) throws Exception {
        run.await(
                () -> log.wire(wire).answers() >= Plans.ISSUES.size()
                        && log.wire(wire).data() > FRAMES,
                "an answer for each issue, and data");
    }

    private void oneSessionWithAll() throws Exception {
        RecordedTape tape = RecordedTape.read(journal);
        tape.requirePrefixesOf(log);
        assertThat(tape.sessions()).hasSize(1);
        tape.requireAllOf(tape.session(0), log);
        assertThat(tape.holes()).isEmpty();
    }

    private static boolean isRefused(Subscription entry, String code) {
        return entry.standing() == Standing.REFUSED && entry.code().equals(code);
    }
}
