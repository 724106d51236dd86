package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.journal.JournalException;
import hogatape.journal.Subscription;
import hogatape.kis.OwnThread;
import hogatape.kis.ScriptedApproval;
import hogatape.kis.ServerFrames;
import hogatape.message.InKorean;
import hogatape.message.Sentence;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How a connection begins and ends. */
class ConnectionTest extends ConnectionFixture {
    @Test
    void doesNotConnectForNothing() throws Exception {
        connection.want(List.of());
        tick();

        assertThat(connection.isConnecting()).isFalse();
    }

    @Test
    void connectsAgainAfterAWhileAndSubscribesEverythingAnew() throws Exception {
        subscribe(A, B);
        broker.send(new ServerFrames().text(DATA).toBytes());
        Waiting.until("the frame", () -> records.contains("FRAME " + DATA));
        broker.cut();
        awaitLoss();

        assertThat(events.get(1)).startsWith("HOLE Connection 0 is lost: ");
        assertThat(connection.trouble()).contains("1006");
        reconnectsOnlyAfter(5);
        assertThat(nextRequest()).isEqualTo("1 000001 key-1");
        assertThat(nextRequest()).isEqualTo("1 000002 key-1");
        assertThat(connection.reconnects()).isEqualTo(1);
        assertThat(kinds("CONNECTED", "DISCONNECTED")).containsExactly("CONNECTED", "DISCONNECTED", "CONNECTED");
    }

    @Test
    void keepsNothingOfAFrameThatWasCut() throws Exception {
        subscribe(A);
        byte[] two = new ServerFrames().text(DATA).text("never ended").toBytes();
        broker.send(Arrays.copyOf(two, two.length - 1));
        Waiting.until("the frame", () -> records.contains("FRAME " + DATA));
        broker.cut();
        awaitLoss();

        assertThat(records.get(records.size() - 2)).isEqualTo("FRAME " + DATA);
        assertThat(records.get(records.size() - 1)).startsWith("DISCONNECTED");
        reconnectsOnlyAfter(5);
        assertThat(nextRequest()).isEqualTo("1 000001 key-1");
    }

    @Test
    void waitsLongerEachTimeUntilASessionHasProvedItself() throws Exception {
        subscribe(A);
        for (long seconds : new long[] {5, 10, 20, 40, 60, 60}) {
            broker.cut();
            awaitLoss();
            reconnectsOnlyAfter(seconds);
        }
        broker.send(new ServerFrames().text(DATA).toBytes());
        Waiting.until("the frame", () -> records.contains("FRAME " + DATA));
        clock.advance(61, TimeUnit.SECONDS);
        tick();
        broker.cut();
        awaitLoss();
        reconnectsOnlyAfter(5);
    }

    @Test
    void triesAgainWhenNoApprovalKeyIsToBeHad() throws Exception {
        approval.next(503, "");
        connection.want(List.of(A));
        tick();
        Waiting.until("the failure", () -> {
            tick();
            return connection.neverStood();
        });
        assertThat(connection.trouble()).contains("503");
        assertThat(connection.isHopeless()).isFalse();
        assertThat(connection.isMissed()).isTrue();
        assertThat(events).singleElement().asString().startsWith("HOLE Connection 0 cannot be made: ");
        reconnectsOnlyAfter(5);

        assertThat(connection.neverStood()).isFalse();
        assertThat(nextRequest()).isEqualTo("1 000001 key-2");
    }

    @Test
    void givesUpARefusedAppkeyAndSaysSoOfEverythingWanted() throws Exception {
        approval.next(403, ScriptedApproval.refusal("invalid AppKey"));
        connection.want(List.of(A, B));
        Waiting.until("the refusal", () -> {
            tick();
            return connection.keyIsRefused();
        });
        clock.advance(1, TimeUnit.HOURS);
        tick();

        assertThat(connection.isConnecting()).isFalse();
        assertThat(connection.isHopeless()).isTrue();
        assertThat(approval.asked()).isEqualTo(1);
        assertThat(events)
                .singleElement()
                .asString()
                .startsWith("REFUSED Connection 0: ")
                .contains("EGW00103");
        assertThat(connection.refusals().standing())
                .allSatisfy(refused -> assertThat(refused.code()).isEqualTo("EGW00103"))
                .extracting(Subscription::symbol)
                .containsExactly("000001", "000002");
    }

    @Test
    void connectsAgainWhenAllIsSilent() throws Exception {
        subscribe(A);
        clock.advance(100, TimeUnit.SECONDS);
        tick();
        assertThat(connection.isUp()).isTrue();
        clock.advance(1, TimeUnit.SECONDS);
        tick();
        awaitLoss();

        assertThat(broker.awaitEnd()).isTrue();
        assertThat(records.get(records.size() - 1)).startsWith("DISCONNECTED").contains("PINGPONG");
        reconnectsOnlyAfter(5);
        assertThat(nextRequest()).isEqualTo("1 000001 key-1");
    }

    @Test
    void connectsAgainWhenNoDataComesThoughTheIssuesTrade() throws Exception {
        subscribe(A);
        trading = 1;
        tick();
        for (int i = 0; i < 3; i++) {
            clock.advance(60, TimeUnit.SECONDS);
            hear();
            tick();
            assertThat(connection.isUp()).isTrue();
        }
        clock.advance(1, TimeUnit.SECONDS);
        tick();
        awaitLoss();

        assertThat(connection.trouble()).contains("no data came for 181 s");
    }

    @Test
    void saysInThePersonsLanguageWhyItDoesNotStand() throws Exception {
        Sentence cut = InKorean.call(() -> {
            subscribe(A);
            broker.cut();
            awaitLoss();
            return connection.told();
        });
        assertThat(cut)
                .isEqualTo(new Sentence("the broker closed the connection, code 1006", "증권사 쪽에서 연결이 끊겼습니다(코드 1006)"));

        Sentence silent = InKorean.call(() -> {
            reconnectsOnlyAfter(5);
            clock.advance(101, TimeUnit.SECONDS);
            tick();
            awaitLoss();
            return connection.told();
        });
        assertThat(silent)
                .isEqualTo(new Sentence(
                        "the connection was closed here, code 1006: nothing came for 101 s, not even PINGPONG",
                        "이쪽에서 연결을 끊었습니다(코드 1006): 101초 동안 아무것도, PINGPONG조차 오지 않았습니다"));
        assertThat(records).noneMatch(record -> record.matches(".*[가-힣].*"));
        assertThat(events).noneMatch(event -> event.matches(".*[가-힣].*"));
    }

    @Test
    void endsTheRecordingWhenTheJournalCannotBeWritten() throws Exception {
        subscribe(A);
        broker.send(new ServerFrames().text("disk full").toBytes());
        assertThat(broker.awaitEnd()).isTrue();

        assertThatThrownBy(this::tick)
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("a fault in mapped memory");
        assertThat(kinds("DISCONNECTED")).isEmpty();
    }

    @Test
    void releasesEverythingAtAnOrderlyEnd() throws Exception {
        subscribe(A, B);
        CompletableFuture<Void> answering = OwnThread.run(() -> {
            try {
                assertThat(request()).isEqualTo("2 000001 key-1");
                assertThat(request()).isEqualTo("2 000002 key-1");
                broker.send(new ServerFrames()
                        .text("0|H0NXASP0|001|000001^last")
                        .text(Answers.released(A))
                        .text(Answers.released(B))
                        .toBytes());
                assertThat(broker.received()).isEqualTo("opcode 8");
                broker.cut();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        connection.close(new OrderlyEnd(0, 10));
        answering.get(60, TimeUnit.SECONDS);

        assertThat(records).contains("FRAME 0|H0NXASP0|001|000001^last");
        assertThat(records.get(records.size() - 1)).startsWith("DISCONNECTED");
        assertThat(connection.isUp()).isFalse();
    }
}
