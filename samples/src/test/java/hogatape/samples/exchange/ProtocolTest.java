package hogatape.samples.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolTest {
    private static final String NXT = "H0NXASP0";
    private static final String KRX = "H0STASP0";

    private SimulatedExchange exchange;

    @BeforeEach
    void open() throws Exception {
        exchange = SimulatedExchange.start(ExchangeOptions.defaults());
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void anAppkeyHasOneApprovalKey() throws Exception {
        JsonNode first = TestClient.approve(exchange, TestClient.approval("a", "secret"));
        JsonNode again = TestClient.approve(exchange, TestClient.approval("a", "secret"));
        JsonNode other = TestClient.approve(exchange, TestClient.approval("b", "secret"));
        assertThat(first.path("status").asInt()).isEqualTo(200);
        assertThat(first.path("approval_key").asText())
                .isNotEmpty()
                .isEqualTo(again.path("approval_key").asText());
        assertThat(other.path("approval_key").asText())
                .isNotEqualTo(first.path("approval_key").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'grant_type':'client_credentials','appkey':'wrong','secretkey':'s'};EGW00103",
                "{'grant_type':'client_credentials','appkey':'a','secretkey':'wrong'};EGW00105",
                "{'grant_type':'client_credentials','appkey':'a','appsecret':'s'};EGW00104",
                "{'grant_type':'client_credentials','secretkey':'s'};EGW00102",
                "{'grant_type':'password','appkey':'a','secretkey':'s'};EGW00112",
                "no json;EGW00101",
                "[];EGW00101"
            },
            quoteCharacter = '`')
    void approvalIsRefused(String body, String code) throws Exception {
        JsonNode answer = TestClient.approve(exchange, body.replace('\'', '"'));
        assertThat(answer.path("status").asInt()).isEqualTo(403);
        assertThat(answer.path("error_code").asText()).isEqualTo(code);
        assertThat(answer.path("error_description").asText()).isNotEmpty();
    }

    @Test
    void onlyTheCredentialsGivenAreAccepted() throws Exception {
        try (SimulatedExchange strict =
                SimulatedExchange.start(ExchangeOptions.defaults().withCredentials(Map.of("a", "secret")))) {
            assertThat(TestClient.approve(strict, TestClient.approval("a", "secret"))
                            .has("approval_key"))
                    .isTrue();
            assertThat(TestClient.approve(strict, TestClient.approval("a", "other"))
                            .path("error_code")
                            .asText())
                    .isEqualTo("EGW00105");
            assertThat(TestClient.approve(strict, TestClient.approval("b", "secret"))
                            .path("error_code")
                            .asText())
                    .isEqualTo("EGW00103");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/tryitout", "/tryitout/H0NXASP0"})
    void webSocketsAreTakenOnTheBrokersPaths(String path) {
        try (TestClient client = TestClient.connectTo(exchange.webSocketBase().resolve(path))) {
            assertThat(client.isGone()).isFalse();
        }
    }

    @Test
    void otherPathsAreNotThere() {
        assertThatThrownBy(() -> TestClient.connectTo(exchange.webSocketBase().resolve("/elsewhere")))
                .hasRootCauseMessage("Unexpected HTTP response status code 404");
    }

    @Test
    void aSubscriptionIsAcknowledgedThenServed() throws Exception {
        try (TestClient client = TestClient.connect(exchange, "a")) {
            client.send(client.request("1", NXT, "005930"));
            JsonNode ack = client.reply(new ArrayList<>());
            assertThat(ack.path("header").toString())
                    .isEqualTo("{\"tr_id\":\"H0NXASP0\",\"tr_key\":\"005930\",\"encrypt\":\"N\"}");
            assertThat(ack.at("/body/rt_cd").asText()).isEqualTo("0");
            assertThat(ack.at("/body/msg_cd").asText()).isEqualTo("OPSP0000");
            assertThat(ack.at("/body/msg1").asText()).isEqualTo("SUBSCRIBE SUCCESS");
            assertThat(ack.at("/body/output/iv").asText()).hasSize(16);
            assertThat(ack.at("/body/output/key").asText()).hasSize(32);
            for (String frame : client.next(4)) {
                assertThat(frame).startsWith("0|H0NXASP0|00").contains("|005930^0900");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "H0XXASP0,005930,OPSP8991",
        "H0NXASP0,5930,OPSP8992",
        "H0NXASP0,'',OPSP8993",
        "H0NXASP0,0074K0,OPSP0000",
        "H0UNCNT0,005930,OPSP0000"
    })
    void whatMayBeSubscribedTo(String tr, String symbol, String code) throws Exception {
        try (TestClient client = TestClient.connect(exchange, "a")) {
            assertThat(client.subscribe(tr, symbol)).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{;(null);OPSP9999",
                "{'body':{}};(null);OPSP9998",
                "{'header':{}};(null);OPSP9996",
                "{'header':{'approval_key':'x','tr_type':'1'}};(null);OPSP9997",
                "{'header':{'approval_key':'x','custtype':'Z','tr_type':'1'}};(null);OPSP8998",
                "{'header':{'approval_key':'x','custtype':'P','tr_type':'3'}};(null);OPSP8997",
                "{'header':{'approval_key':'x','custtype':'P','tr_type':'1'}};(null);OPSP9992",
                "{'header':{'approval_key':'x','custtype':'P','tr_type':'1'},'body':{}};(null);OPSP9991",
                "{'header':{'approval_key':'x','custtype':'P','tr_type':'1'},'body':{'input':{'tr_id':'H0NXASP0'}}};H0NXASP0;OPSP9990",
                "{'header':{'approval_key':'x','custtype':'P','tr_type':'1'},'body':{'input':{'tr_id':'H0NXASP0','tr_key':'005930'}}};H0NXASP0;OPSP0011"
            },
            quoteCharacter = '`')
    void malformedRequestsAreRefused(String message, String tr, String code) throws Exception {
        try (TestClient client = TestClient.connectTo(exchange.webSocketBase())) {
            client.send(message.replace('\'', '"'));
            JsonNode refusal = client.reply(new ArrayList<>());
            assertThat(refusal.at("/body/msg_cd").asText()).isEqualTo(code);
            assertThat(refusal.at("/body/rt_cd").asText()).isEqualTo("9");
            assertThat(refusal.at("/header/tr_id").asText()).isEqualTo(tr);
            assertThat(refusal.at("/body").has("output")).isFalse();
        }
    }

    @Test
    void twiceIsTooOften() throws Exception {
        try (TestClient client = TestClient.connect(exchange, "a")) {
            assertThat(client.subscribe(KRX, "005930")).isEqualTo("OPSP0000");
            assertThat(client.subscribe(KRX, "005930")).isEqualTo("OPSP0002");
            client.unsubscribe(KRX, "005930");
            client.send(client.request("2", KRX, "005930"));
            assertThat(client.reply(new ArrayList<>()).at("/body/msg_cd").asText())
                    .isEqualTo("OPSP0003");
        }
    }

    @Test
    void fortyOneRegistrationsAreTheLimit() throws Exception {
        try (TestClient client = TestClient.connect(exchange, "a")) {
            for (int i = 0; i < 41; i++) {
                assertThat(client.subscribe(NXT, String.valueOf(100_000 + i))).isEqualTo("OPSP0000");
            }
            assertThat(client.subscribe(NXT, "200000")).isEqualTo("OPSP0008");
            client.unsubscribe(NXT, "100000");
            assertThat(client.subscribe(NXT, "200000")).isEqualTo("OPSP0000");
        }
    }

    @Test
    void anAppkeyServesOneConnection() throws Exception {
        try (TestClient second = TestClient.connect(exchange, "a")) {
            try (TestClient first = TestClient.connect(exchange, "a")) {
                assertThat(first.subscribe(NXT, "005930")).isEqualTo("OPSP0000");
                assertThat(second.subscribe(NXT, "005930")).isEqualTo("OPSP8996");
            }
            // The exchange notices in its own time that the first is gone.
            String code = "OPSP8996";
            for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                    code.equals("OPSP8996") && System.nanoTime() < end; ) {
                code = second.subscribe(NXT, "005930");
            }
            assertThat(code).isEqualTo("OPSP0000");
        }
    }

    @Test
    void pingPongIsAnsweredByEchoOrPong() throws Exception {
        // Answered far beyond the patience for a single question, and still there.
        CountDownLatch echoed = new CountDownLatch(30);
        CountDownLatch ponged = new CountDownLatch(30);
        try (SimulatedExchange quick = SimulatedExchange.start(
                        ExchangeOptions.defaults().withPings(Duration.ofMillis(20), Duration.ofMillis(400)));
                TestClient echo = TestClient.connect(quick, "a", (client, text) -> {
                    assertThat(text).matches("\\{\"header\":\\{\"tr_id\":\"PINGPONG\",\"datetime\":\"[0-9]{14}\"}}");
                    client.write(text);
                    echoed.countDown();
                });
                TestClient pong = TestClient.connect(quick, "b", (client, text) -> {
                    client.pong(text);
                    ponged.countDown();
                })) {
            assertThat(echoed.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(ponged.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(echo.subscribe(NXT, "005930")).isEqualTo("OPSP0000");
            assertThat(pong.subscribe(NXT, "005930")).isEqualTo("OPSP0000");
        }
    }

    @Test
    void whoDoesNotAnswerPingPongIsDropped() throws Exception {
        try (SimulatedExchange quick = SimulatedExchange.start(
                        ExchangeOptions.defaults().withPings(Duration.ofMillis(10), Duration.ofMillis(30)));
                TestClient mute = TestClient.connect(quick, "a", (client, text) -> {})) {
            mute.awaitGone();
        }
    }
}
