package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.kis.ServerFrames;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a connection asks for, and how it takes the answers. */
class RequestsTest extends ConnectionFixture {
    @Test
    void connectsAndSubscribesOneIssueATick() throws Exception {
        connection.want(List.of(A, B));
        connect();
        assertThat(events).singleElement().asString().startsWith("OPENED Connection 0 stands, to ws://");

        assertThat(nextRequest()).isEqualTo("1 000001 key-1");
        assertThat(nextRequest()).isEqualTo("1 000002 key-1");
        tick();
        grant(A, B);
        assertNoRequest();
        assertThat(connection.refusals().standing()).isEmpty();
        assertThat(connection.trouble()).isEmpty();
        assertThat(approval.asked()).isEqualTo(1);
    }

    @Test
    void tellsAFinalRefusalOnceAndKeepsItOverSessions() throws Exception {
        connection.want(List.of(A, B));
        connect();
        nextRequest();
        refuse(A, "OPSP8993");
        assertThat(nextRequest()).isEqualTo("1 000002 key-1");
        grant(B);
        clock.advance(90, TimeUnit.SECONDS);
        assertNoRequest();
        broker.cut();
        awaitLoss();
        reconnectsOnlyAfter(5);

        assertThat(nextRequest()).isEqualTo("1 000002 key-1");
        grant(B);
        assertNoRequest();
        assertThat(events)
                .filteredOn(event -> event.startsWith("REFUSED"))
                .containsExactly("REFUSED The broker refuses H0NXASP0 000001: OPSP8993 (no).");
        assertThat(connection.refusals().standing())
                .extracting(Subscription::symbol)
                .containsExactly("000001");
        assertThat(connection.isHopeless()).isFalse();
    }

    @Test
    void isHopelessWhenEverythingIsRefused() throws Exception {
        connection.want(List.of(A));
        connect();
        nextRequest();
        refuse(A, "OPSP8993");
        tick();

        assertThat(connection.isHopeless()).isTrue();
    }

    @Test
    void asksAgainForWhatWasRefusedWhenItIsWantedAnew() throws Exception {
        connection.want(List.of(A, B));
        connect();
        nextRequest();
        refuse(A, "OPSP0008");
        nextRequest();
        grant(B);
        connection.want(List.of(B));
        assertNoRequest();
        assertThat(connection.refusals().standing()).isEmpty();
        assertThat(connection.refusals().all()).extracting(Subscription::code).containsExactly("OPSP0008");

        connection.want(List.of(A, B));
        assertThat(nextRequest()).isEqualTo("1 000001 key-1");
        grant(A);
        tick();
        assertThat(connection.refusals().standing()).isEmpty();
        assertThat(connection.refusals().all()).isEmpty();
    }

    @Test
    void asksAgainHalfAMinuteAfterAPassingRefusal() throws Exception {
        connection.want(List.of(A));
        connect();
        nextRequest();
        for (int i = 0; i < 3; i++) {
            refuse(A, "OPSP0007");
            assertNoRequest();
            clock.advance(29, TimeUnit.SECONDS);
            assertNoRequest();
            clock.advance(1, TimeUnit.SECONDS);
            assertThat(nextRequest()).isEqualTo("1 000001 key-1");
        }
        assertThat(connection.refusals().all()).extracting(Subscription::code).containsExactly("OPSP0007");
        grant(A);
        tick();
        assertThat(events).filteredOn(event -> event.startsWith("REFUSED")).hasSize(1);
        assertThat(connection.refusals().standing()).isEmpty();
        assertThat(connection.refusals().all()).isEmpty();
    }

    @Test
    void fetchesANewKeyWhenTheBrokerDoesNotKnowTheOldOne() throws Exception {
        connection.want(List.of(A));
        connect();
        nextRequest();
        refuse(A, "OPSP0011");
        tick();
        assertThat(broker.awaitEnd()).isTrue();
        assertThat(connection.trouble()).contains("OPSP0011");
        reconnectsOnlyAfter(5);

        assertThat(approval.asked()).isEqualTo(2);
        assertThat(nextRequest()).isEqualTo("1 000001 key-2");
    }

    @Test
    void waitsPatientlyForALingeringSession() throws Exception {
        connection.want(List.of(A));
        connect();
        for (int i = 0; i < 2; i++) {
            nextRequest();
            refuse(A, "OPSP8996");
            tick();
            assertThat(broker.awaitEnd()).isTrue();
            reconnectsOnlyAfter(30);
        }
        nextRequest();
        grant(A);
        tick();

        assertThat(approval.asked()).isEqualTo(1);
        assertThat(connection.refusals().standing()).isEmpty();
        assertThat(events).noneMatch(event -> event.startsWith("HOLE"));
        assertThat(events)
                .filteredOn(event -> event.startsWith("REFUSED"))
                .singleElement()
                .asString()
                .contains("OPSP8996");
    }

    @Test
    void tellsTheHoleWhenASessionIsGivenUpThatDeliveredSomething() throws Exception {
        subscribe(A);
        connection.want(List.of(A, B));
        nextRequest();
        refuse(B, "OPSP8996");
        tick();

        assertThat(events.get(events.size() - 1))
                .startsWith("HOLE Connection 0 is given up")
                .contains("OPSP8996");
    }

    @Test
    void releasesBeforeItSubscribesAndNeverHoldsMoreThanBefore() throws Exception {
        subscribe(A, B, C);
        connection.want(List.of(C, D, E));
        assertThat(nextRequest()).isEqualTo("2 000001 key-1");
        assertThat(nextRequest()).isEqualTo("2 000002 key-1");
        assertNoRequest();

        release(B);
        assertThat(nextRequest()).isEqualTo("1 000004 key-1");
        assertNoRequest();
        release(A);
        assertThat(nextRequest()).isEqualTo("1 000005 key-1");
        grant(D, E);
        assertNoRequest();
        assertThat(standing(Standing.GRANTED)).containsExactlyInAnyOrder("000003", "000004", "000005");
    }

    @Test
    void asksAnewForWhatIsWantedAgainWhileItIsReleased() throws Exception {
        subscribe(A, B);
        connection.want(List.of(B));
        assertThat(nextRequest()).isEqualTo("2 000001 key-1");
        connection.want(List.of(A, B));
        assertNoRequest();

        release(A);
        assertThat(nextRequest()).isEqualTo("1 000001 key-1");
    }

    @Test
    void repeatsARefusedReleaseSeldomAndGoesOnWhereThereIsRoom() throws Exception {
        subscribe(A, B);
        connection.want(List.of(B, C, D));
        assertThat(nextRequest()).isEqualTo("2 000001 key-1");
        assertThat(nextRequest()).isEqualTo("1 000003 key-1");
        grant(C);
        broker.send(
                new ServerFrames().text(Answers.refused(A, "OPSP0007", "no")).toBytes());
        Waiting.until("the answer", () -> connection.ledger().stream()
                .anyMatch(entry -> entry.code().equals("OPSP0007")));
        assertNoRequest();

        clock.advance(30, TimeUnit.SECONDS);
        assertThat(nextRequest()).isEqualTo("2 000001 key-1");
        release(A);
        assertThat(nextRequest()).isEqualTo("1 000004 key-1");
    }

    @Test
    void repeatsARequestWithoutAnAnswerAndGivesTheSessionUpInTheEnd() throws Exception {
        connection.want(List.of(A));
        connect();
        assertThat(nextRequest()).isEqualTo("1 000001 key-1");
        for (int i = 0; i < 3; i++) {
            assertNoRequest();
            clock.advance(30, TimeUnit.SECONDS);
            hear();
            assertThat(nextRequest()).isEqualTo("1 000001 key-1");
        }
        clock.advance(1, TimeUnit.SECONDS);
        tick();
        awaitLoss();

        assertThat(connection.trouble()).contains("does not answer");
        reconnectsOnlyAfter(5);
    }
}
