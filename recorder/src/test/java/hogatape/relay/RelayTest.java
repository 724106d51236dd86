package hogatape.relay;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.Payload;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.Credentials;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hands records to a relay as sessions do, and listens as clients do. */
class RelayTest {
    private static final SubscriptionKey SAMSUNG = new SubscriptionKey("H0NXASP0", "005930");
    private static final String ACK =
            "{\"header\":{\"tr_id\":\"H0NXASP0\",\"tr_key\":\"005930\",\"encrypt\":\"N\"},\"body\":{\"rt_cd\":\"0\","
                    + "\"msg_cd\":\"OPSP0000\",\"msg1\":\"SUBSCRIBE SUCCESS\",\"output\":{\"iv\":\"i\",\"key\":\"k\"}}}";
    private static final String BOOK = "0|H0NXASP0|001|005930^090031^0^71600";

    private final List<String> journal = Collections.synchronizedList(new ArrayList<>());
    private Relay relay;
    private RecordHandler sessions;

    @BeforeEach
    void open() throws Exception {
        open(Optional.empty(), false);
    }

    private void open(Optional<Credentials> only, boolean keepsPrivate) throws Exception {
        close();
        relay = Relay.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), only, keepsPrivate);
        sessions = relay.behind((sequence, kind, connection, wall, monotonic, buffer, offset, length) ->
                journal.add(kind + " " + new String(buffer, offset, length, StandardCharsets.UTF_8)));
    }

    @AfterEach
    void close() {
        if (relay != null) {
            relay.close();
        }
    }

    @Test
    void aClientGetsTheBrokersAnswerAndItsFramesAsTheyCame() throws Exception {
        try (LocalClient client = new LocalClient(relay.port())) {
            client.request(true, "H0NXASP0", "005930");
            await(() -> relay.wanted().equals(Set.of(SAMSUNG)));
            frame("0|H0NXASP0|001|000660^not^asked^for");
            grant(SAMSUNG, ACK);
            frame(BOOK);
            frame("0|H0NXASP0|002|000660^1^005930^2");

            assertThat(client.next()).isEqualTo(ACK);
            assertThat(client.next()).isEqualTo(BOOK);
            assertThat(client.next()).isEqualTo("0|H0NXASP0|002|000660^1^005930^2");
        }
        assertThat(journal).hasSize(5);
    }

    @Test
    void whatTheRecorderHasAlreadyIsGrantedAtOnce() throws Exception {
        grant(SAMSUNG, ACK);
        try (LocalClient client = new LocalClient(relay.port())) {
            client.request(true, "H0NXASP0", "005930");
            assertThat(client.next()).isEqualTo(ACK);

            client.request(true, "H0NXASP0", "005930");
            assertThat(client.next()).contains("OPSP0002");
        }
    }

    @Test
    void anIssueIsWantedUntilItsLastUserHasLeft() throws Exception {
        grant(SAMSUNG, ACK);
        try (LocalClient one = new LocalClient(relay.port())) {
            try (LocalClient other = new LocalClient(relay.port())) {
                one.request(true, "H0NXASP0", "005930");
                other.request(true, "H0NXASP0", "005930");
                one.next();
                other.next();
                one.request(false, "H0NXASP0", "005930");
                assertThat(one.next()).contains("OPSP0001");
                assertThat(relay.wanted()).containsExactly(SAMSUNG);

                frame(BOOK);
                assertThat(other.next()).isEqualTo(BOOK);
                one.request(false, "H0NXASP0", "005930");
                assertThat(one.next()).as("no book stands before it").contains("OPSP0003");
            }
            // Its death changes nothing for the other, but that nobody wants the issue any more.
            await(() -> relay.wanted().isEmpty());
        }
    }

    @Test
    void aRefusalAndALackOfRoomAreTold() throws Exception {
        try (LocalClient client = new LocalClient(relay.port())) {
            client.request(true, "H0NXASP0", "999999");
            client.request(true, "H0NXASP0", "000660");
            SubscriptionKey bad = new SubscriptionKey("H0NXASP0", "999999");
            SubscriptionKey many = new SubscriptionKey("H0NXASP0", "000660");
            await(() -> relay.wanted().size() == 2);

            entry(bad, Standing.REFUSED, "OPSP8993", "invalid tr_key");
            assertThat(client.next()).contains("\"tr_key\":\"999999\"", "\"rt_cd\":\"1\"", "OPSP8993");
            relay.noRoom(many);
            assertThat(client.next()).contains("\"tr_key\":\"000660\"", "OPSP0008");
            await(() -> relay.wanted().isEmpty());
        }
    }

    @Test
    void aLostConnectionIsNoAnswerAndASecondGrantNoSecondOne() throws Exception {
        grant(SAMSUNG, ACK);
        try (LocalClient client = new LocalClient(relay.port());
                LocalClient late = new LocalClient(relay.port())) {
            client.request(true, "H0NXASP0", "005930");
            assertThat(client.next()).isEqualTo(ACK);
            put(RecordKind.DISCONNECTED, "{}");
            // Records are taken in their order: with this one the one before is.
            frame(BOOK);
            assertThat(client.next()).isEqualTo(BOOK);
            late.request(true, "H0NXASP0", "005930");
            // Requests are taken in their order: with this one the one before is.
            late.request(true, "H0NXASP0", "000660");
            await(() -> relay.wanted().size() == 2);

            String again = ACK.replace("\"k\"", "\"another\"");
            grant(SAMSUNG, again);
            frame(BOOK);
            assertThat(late.next()).isEqualTo(again);
            assertThat(late.next()).isEqualTo(BOOK);
            assertThat(client.next()).isEqualTo(BOOK);
        }
    }

    @Test
    void ownExecutionsPassThroughAndStayOffTheJournal() throws Exception {
        SubscriptionKey own = new SubscriptionKey("H0STCNI0", "mylogin");
        String ack = ACK.replace("H0NXASP0", "H0STCNI0").replace("005930", "mylogin");
        try (LocalClient client = new LocalClient(relay.port())) {
            client.request(true, "H0STCNI0", "mylogin");
            await(() -> relay.wanted().equals(Set.of(own)));
            put(RecordKind.SENT, "{\"body\":{\"input\":{\"tr_id\":\"H0STCNI0\",\"tr_key\":\"mylogin\"}}}");
            grant(own, ack);
            frame("1|H0STCNI0|001|Zm9yIHRoZSBvd25lcidzIGV5ZXM=");

            assertThat(client.next()).isEqualTo(ack);
            assertThat(client.next()).isEqualTo("1|H0STCNI0|001|Zm9yIHRoZSBvd25lcidzIGV5ZXM=");
        }
        assertThat(journal).isEmpty();
        assertThat(relay.mayTell("H0STCNI0")).isFalse();
    }

    @Test
    void ownExecutionsGetTheKeyOfEachGrant() throws Exception {
        SubscriptionKey own = new SubscriptionKey("H0STCNI0", "mylogin");
        String ack = ACK.replace("H0NXASP0", "H0STCNI0").replace("005930", "mylogin");
        grant(own, ack);
        try (LocalClient client = new LocalClient(relay.port())) {
            client.request(true, "H0STCNI0", "mylogin");
            assertThat(client.next()).isEqualTo(ack);
            put(RecordKind.DISCONNECTED, "{}");
            String again = ack.replace("\"k\"", "\"another\"");
            grant(own, again);
            assertThat(client.next()).isEqualTo(again);
        }
    }

    @Test
    void ownExecutionsReachAJournalThatWantsThem() throws Exception {
        open(Optional.empty(), true);
        frame("1|H0STCNI0|001|Zm9yIHRoZSBvd25lcidzIGV5ZXM=");
        assertThat(journal).hasSize(1);
        assertThat(relay.mayTell("H0STCNI0")).isTrue();
    }

    @Test
    void aClientThatDoesNotReadIsCutAndNobodyWaitsForIt() throws Exception {
        grant(SAMSUNG, ACK);
        try (LocalClient slow = new LocalClient(relay.port(), "any", "any", false);
                LocalClient quick = new LocalClient(relay.port())) {
            slow.request(true, "H0NXASP0", "005930");
            quick.request(true, "H0NXASP0", "005930");
            quick.next();
            String fat = "0|H0NXASP0|001|005930^" + "9".repeat(1 << 16);
            int sent = 0;
            // The sockets of both ends take some megabytes before anything waits in the relay.
            for (; relay.clients() == 2 && sent < 4_000; sent++) {
                frame(fat);
                assertThat(quick.next()).hasSize(fat.length());
            }
            assertThat(relay.clients()).isEqualTo(1);
            frame(BOOK);
            assertThat(quick.next()).isEqualTo(BOOK);
        }
    }

    @Test
    void onlyTheKeyOpensARelayThatHasOne() throws Exception {
        open(Optional.of(new Credentials("mine", "secret")), false);
        grant(SAMSUNG, ACK);
        try (LocalClient stranger = new LocalClient(relay.port(), "mine", "guess", true);
                LocalClient owner = new LocalClient(relay.port(), "mine", "secret", true)) {
            assertThat(stranger.key()).contains("EGW00105");
            stranger.request(true, "H0NXASP0", "005930");
            assertThat(stranger.next()).contains("OPSP");
            owner.request(true, "H0NXASP0", "005930");
            assertThat(owner.next()).isEqualTo(ACK);
            frame(BOOK);
            assertThat(owner.next()).isEqualTo(BOOK);
            assertThat(relay.wanted()).containsExactly(SAMSUNG);
        }
    }

    private void frame(String text) {
        put(RecordKind.FRAME, text);
    }

    private void grant(SubscriptionKey issue, String answer) {
        frame(answer);
        entry(issue, Standing.GRANTED, "OPSP0000", "SUBSCRIBE SUCCESS");
    }

    private void entry(SubscriptionKey issue, Standing standing, String code, String message) {
        Subscription entry = new Subscription(issue.tr(), issue.symbol(), standing, code, message);
        put(RecordKind.SUBSCRIPTION, new String(Payload.write(entry), StandardCharsets.UTF_8));
    }

    private void put(RecordKind kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sessions.onRecord(0, kind, 0, 1, System.nanoTime(), bytes, 0, bytes.length);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
