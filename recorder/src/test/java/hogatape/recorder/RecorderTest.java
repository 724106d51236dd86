package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.journal.JournalException;
import hogatape.journal.JournalWriter;
import hogatape.journal.RecordKind;
import hogatape.journal.Subscription;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.Credentials;
import hogatape.kis.KisException;
import hogatape.kis.ScriptedApproval;
import hogatape.market.TradingCalendar;
import hogatape.recorder.TestRun.Kept;
import hogatape.watchlist.Allocation;
import hogatape.watchlist.Capacity;
import hogatape.watchlist.RollingPlan;
import hogatape.watchlist.Watchlist;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RecorderTest {
    private static final SubscriptionKey A = new SubscriptionKey("H0NXASP0", "000001");
    private static final SubscriptionKey B = new SubscriptionKey("H0NXASP0", "000002");
    private static final Credentials ONE = new Credentials("app-1", "secret-1");
    private static final Credentials OTHER = new Credentials("app-2", "secret-2");

    @TempDir
    Path temporary;

    @Test
    void tellsTheWholeStoryFromTheStartToAnOrderlyStop() throws Exception {
        try (TestRun run = new TestRun(temporary.resolve("tape"), List.of(List.of(A))).start(ONE)) {
            run.exchange.lastWords("0|H0NXASP0|001|000001^last");
            run.awaitRequests(1);
            run.exchange.send("0|H0NXASP0|001|000001^first");
            run.exchange.send("0|H0NXASP0|001|000001^second");
            RecordingOutcome outcome = stopWhenRecorded(run, 3);

            List<Kept> story = run.story();
            assertThat(story)
                    .extracting(Kept::kind)
                    .containsExactly(
                            RecordKind.STARTED,
                            RecordKind.CONNECTED,
                            RecordKind.SUBSCRIPTION,
                            RecordKind.SENT,
                            RecordKind.FRAME,
                            RecordKind.SUBSCRIPTION,
                            RecordKind.FRAME,
                            RecordKind.FRAME,
                            RecordKind.SENT,
                            RecordKind.FRAME,
                            RecordKind.FRAME,
                            RecordKind.SUBSCRIPTION,
                            RecordKind.DISCONNECTED,
                            RecordKind.STOPPED);
            assertThat(story.get(9).text()).isEqualTo("0|H0NXASP0|001|000001^last");
            assertThat(story.get(11).text()).contains("RELEASED");
            assertThat(story.get(13).text()).contains("as it was told to");
            assertThat(outcome.complete()).isTrue();
            assertThat(outcome.frames()).isEqualTo(5);
            assertThat(outcome.issuesHeard()).isEqualTo(1);
            assertThat(outcome.lastSequence()).isEqualTo(run.tape().size());
        }
    }

    @Test
    void goesOnBehindALostConnection() throws Exception {
        try (TestRun run = new TestRun(temporary.resolve("tape"), List.of(List.of(A))).start(ONE)) {
            run.awaitRequests(1);
            run.exchange.line().cut();
            run.awaitRequests(2);
            RecordingOutcome outcome = run.stop();

            assertThat(outcome.reconnects()).isEqualTo(1);
            assertThat(outcome.complete()).isTrue();
            assertThat(run.story())
                    .extracting(Kept::kind)
                    .filteredOn(kind -> kind == RecordKind.CONNECTED || kind == RecordKind.DISCONNECTED)
                    .containsExactly(
                            RecordKind.CONNECTED,
                            RecordKind.DISCONNECTED,
                            RecordKind.CONNECTED,
                            RecordKind.DISCONNECTED);
            assertThat(run.events)
                    .extracting(event -> event.substring(0, event.indexOf(' ')))
                    .containsExactly("OPENED", "HOLE", "OPENED");
        }
    }

    @Test
    void stopsInOrderWhenTheDiskReachesTheReserve() throws Exception {
        try (TestRun run = new TestRun(temporary.resolve("tape"), List.of(List.of(A))).start(ONE)) {
            run.awaitRequests(1);
            run.usable = (1 << 20) - 1;
            RecordingOutcome outcome = run.outcome();

            assertThat(outcome.complete()).isFalse();
            assertThat(outcome.failure()).contains("0 MB are free", "make room");
            assertThat(run.events).anyMatch(event -> event.startsWith("DISK"));
            assertThat(run.exchange.requests()).last().asString().startsWith("2 000001");
            List<Kept> story = run.story();
            assertThat(story.get(story.size() - 1).kind()).isEqualTo(RecordKind.STOPPED);
            assertThat(story.get(story.size() - 1).text()).contains("make room");
        }
    }

    @Test
    void doesNotBeginOnAFullDisk() throws Exception {
        try (TestRun run = new TestRun(temporary.resolve("tape"), List.of(List.of(A)))) {
            run.usable = 0;
            run.start(ONE);

            assertThatThrownBy(run::outcome)
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("make room");
            assertThat(temporary.resolve("tape")).doesNotExist();
            assertThat(run.approval.asked()).isZero();
        }
    }

    @Test
    void recordsSeveralConnectionsIntoOneJournal() throws Exception {
        try (TestRun run = new TestRun(temporary.resolve("tape"), List.of(List.of(A), List.of(B))).start(ONE, OTHER)) {
            run.awaitRequests(2);
            RecordingOutcome outcome = stopWhenRecorded(run, 2);

            assertThat(outcome.complete()).isTrue();
            assertThat(run.story())
                    .filteredOn(record -> record.text().contains("GRANTED"))
                    .allMatch(record -> record.text().contains(record.connection() == 0 ? "000001" : "000002"))
                    .extracting(Kept::connection)
                    .containsExactly(0, 1);
            assertThat(run.exchange.connections()).isEqualTo(2);
        }
    }

    @Test
    void goesOnWithTheOtherConnectionWhereAnAppkeyIsRefused() throws Exception {
        try (TestRun run = new TestRun(temporary.resolve("tape"), List.of(List.of(A), List.of(B)))) {
            run.approval.always("app-2", 403, ScriptedApproval.refusal("invalid AppKey"));
            run.start(ONE, OTHER);
            run.awaitEvent("REFUSED Connection 1");
            run.awaitRequests(1);
            run.exchange.send("0|H0NXASP0|001|000001^after the refusal");
            RecordingOutcome outcome = stopWhenRecorded(run, 2);

            assertThat(outcome.failure()).isNull();
            assertThat(outcome.complete()).isFalse();
            assertThat(outcome.refused()).extracting(Subscription::symbol).containsExactly("000002");
            assertThat(run.story()).anyMatch(record -> record.text().endsWith("^after the refusal"));
            assertThat(run.exchange.connections()).isEqualTo(1);
        }
    }

    @Test
    void dealsWhatStoodOnARefusedAppkeyToTheOthers() throws Exception {
        RollingPlan plan = RollingPlan.begin(
                Watchlist.of(List.of("000001", "000002"), List.of("H0NXASP0")),
                TradingCalendar.standard(),
                new Capacity(2, 41),
                0);
        Subscriptions dealt = new Subscriptions() {
            @Override
            public List<List<SubscriptionKey>> at(long wall) {
                return at(wall, Set.of());
            }

            @Override
            public List<List<SubscriptionKey>> at(long wall, Set<Integer> refused) {
                Allocation now = plan.at(wall, refused);
                return List.of(now.on(0), now.on(1));
            }
        };
        try (TestRun run = new TestRun(temporary.resolve("tape"), dealt, new ManualClock())) {
            run.approval.always("app-2", 403, ScriptedApproval.refusal("invalid AppKey"));
            run.start(ONE, OTHER);
            run.awaitEvent("REFUSED Connection 1");
            run.awaitRequests(2);
            RecordingOutcome outcome = run.stop();

            assertThat(run.exchange.requests()).element(1).asString().startsWith("1 000002");
            assertThat(run.exchange.connections()).isEqualTo(1);
            assertThat(outcome.refused()).isEmpty();
            assertThat(outcome.missed()).singleElement().asString().contains("Connection 1", "EGW00103");
            assertThat(outcome.complete()).isFalse();
        }
    }

    @Test
    void endsWhereEveryAppkeyIsRefused() throws Exception {
        try (TestRun run = new TestRun(temporary.resolve("tape"), List.of(List.of(A)))) {
            run.patient = true;
            run.approval.always("app-1", 403, ScriptedApproval.refusal("invalid AppKey"));
            run.start(ONE);

            assertThatThrownBy(run::outcome).isInstanceOf(KisException.class).hasMessageContaining("EGW00103");
            assertThat(run.story()).extracting(Kept::kind).containsExactly(RecordKind.STARTED, RecordKind.STOPPED);
        }
    }

    @Test
    void endsWhereNoFirstConnectionIsToBeHadUnlessItIsPatient() throws Exception {
        for (boolean patient : new boolean[] {false, true}) {
            try (TestRun run = new TestRun(temporary.resolve("tape-" + patient), List.of(List.of(A)))) {
                run.patient = patient;
                run.approval.next(503, "");
                run.start(ONE);
                if (patient) {
                    run.awaitRequests(1);
                    assertThat(run.stop().complete()).isTrue();
                } else {
                    assertThatThrownBy(run::outcome)
                            .isInstanceOf(KisException.class)
                            .hasMessageContaining("503");
                }
            }
        }
    }

    @Test
    void endsWhereEverythingIsRefused() throws Exception {
        try (TestRun run = new TestRun(temporary.resolve("tape"), List.of(List.of(A, B)))) {
            run.exchange.refuse(A, "OPSP8993", "invalid tr_key");
            run.exchange.refuse(B, "OPSP8993", "invalid tr_key");
            run.start(ONE);
            RecordingOutcome outcome = run.outcome();

            assertThat(outcome.failure()).contains("refused every subscription", "OPSP8993");
            assertThat(outcome.refused()).hasSize(2);
        }
    }

    @Test
    void tellsARefusalAtTheEndThoughTheIssueIsWantedNoLonger() throws Exception {
        try (TestRun run = new TestRun(temporary.resolve("tape"), List.of(List.of(A, B)))) {
            run.exchange.refuse(A, "OPSP8993", "invalid tr_key");
            run.start(ONE);
            run.awaitRequests(2);
            run.subscriptions = wall -> List.of(List.of());
            run.awaitRequests(3);
            RecordingOutcome outcome = run.stop();

            assertThat(run.exchange.requests().get(2)).startsWith("2 000002");
            assertThat(outcome.refused()).extracting(Subscription::symbol).containsExactly("000001");
        }
    }

    @Test
    void leavesNoSessionBehindWhereItEndsByABug() throws Exception {
        try (TestRun run = new TestRun(temporary.resolve("tape"), List.of(List.of(A))).start(ONE)) {
            run.awaitRequests(1);
            run.subscriptions = wall -> {
                throw new IllegalArgumentException("a bug");
            };

            assertThatThrownBy(run::outcome).hasMessage("a bug");
            assertThat(run.exchange.line().awaitEnd()).isTrue();
            List<Kept> story = run.story();
            assertThat(story.get(story.size() - 1).kind()).isEqualTo(RecordKind.DISCONNECTED);
            JournalWriter.open(temporary.resolve("tape")).close();
        }
    }

    private static RecordingOutcome stopWhenRecorded(TestRun run, int frames) throws Exception {
        Waiting.until(
                frames + " frames",
                () -> run.tape().stream()
                                .filter(record -> record.kind() == RecordKind.FRAME)
                                .count()
                        >= frames);
        return run.stop();
    }
}
