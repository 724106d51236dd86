package hogatape.samples.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import hogatape.market.SeoulMoment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {
    private static final String NXT = "H0NXASP0";
    private static final String KRX = "H0STASP0";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static SimulatedExchange exchange(int rate) throws Exception {
        return SimulatedExchange.start(ExchangeOptions.defaults().withRate(rate));
    }

    private static boolean isOf(String frame, String tr, String symbol) {
        return frame.matches("0\\|" + tr + "\\|[0-9]{3}\\|" + symbol + "\\^.*");
    }

    @Test
    void framesGoOnlyToWhoSubscribed() throws Exception {
        try (SimulatedExchange exchange = exchange(5000);
                TestClient nxt = TestClient.connect(exchange, "a");
                TestClient krx = TestClient.connect(exchange, "b")) {
            nxt.subscribe(NXT, "005930");
            krx.subscribe(KRX, "000660");
            assertThat(nxt.next(500)).allMatch(frame -> isOf(frame, NXT, "005930"));
            assertThat(krx.next(500)).allMatch(frame -> isOf(frame, KRX, "000660"));
        }
    }

    @Test
    void nothingFollowsTheAckOfAnUnsubscription() throws Exception {
        try (SimulatedExchange exchange = exchange(50_000);
                TestClient client = TestClient.connect(exchange, "a")) {
            client.subscribe(NXT, "005930");
            client.subscribe(NXT, "000660");
            client.next(2000);
            client.unsubscribe(NXT, "005930");
            assertThat(client.next(2000)).allMatch(frame -> isOf(frame, NXT, "000660"));
        }
    }

    @Test
    void whatWasProducedArrives() throws Exception {
        try (SimulatedExchange exchange = exchange(50_000);
                TestClient client = TestClient.connect(exchange, "a")) {
            client.subscribe(NXT, "005930");
            int received = client.next(3000).size();
            assertThat(exchange.stopProducing(PATIENCE)).isTrue();
            long sent = exchange.framesSent();
            received += client.unsubscribe(NXT, "005930").size();
            assertThat(received).isEqualTo((int) sent);
            assertThat(client.subscribe(NXT, "000660")).isEqualTo("OPSP0000");
            assertThat(client.unsubscribe(NXT, "000660")).isEmpty();
            assertThat(exchange.framesSentByConnection()).containsExactly(sent);
        }
    }

    @Test
    void aSlowClientHoldsBackItsOwnFeedAndLosesNothing() throws Exception {
        try (SimulatedExchange exchange = exchange(500_000);
                TestClient fast = TestClient.connect(exchange, "a");
                RawClient slow = RawClient.connect(exchange, "b")) {
            slow.send(slow.request("1", NXT, "005930"));
            fast.subscribe(NXT, "000660");
            long before = 0;
            // Until the slow one's socket is full: the fast one is served all the while. One round without a frame may
            // be a busy machine.
            for (int still = 0; still < 5; ) {
                fast.next(10_000);
                long sent = exchange.framesSentByConnection().get(1);
                still = sent > 0 && sent == before && exchange.timesHeldBack() > 0 ? still + 1 : 0;
                before = sent;
            }
            assertThat(exchange.stopProducing(Duration.ofMillis(50))).isFalse();
            long received = slow.countFramesUntilAckOf(slow.request("2", NXT, "005930"));
            assertThat(exchange.stopProducing(PATIENCE)).isTrue();
            assertThat(received)
                    .isEqualTo(exchange.framesSentByConnection().get(1))
                    .isGreaterThanOrEqualTo(before);
            assertThat(exchange.timesHeldBack()).isPositive();
        }
    }

    @Test
    void activityDecidesWhoseFramesCome() throws Exception {
        try (SimulatedExchange exchange = exchange(20_000);
                TestClient client = TestClient.connect(exchange, "a")) {
            for (String symbol : List.of("005930", "0074K0", "002995")) {
                client.subscribe(NXT, symbol);
            }
            client.next(1000);
            List<String> frames = client.next(5000);
            long busy =
                    frames.stream().filter(frame -> isOf(frame, NXT, "005930")).count();
            long calm =
                    frames.stream().filter(frame -> isOf(frame, NXT, "0074K0")).count();
            long sleepy =
                    frames.stream().filter(frame -> isOf(frame, NXT, "002995")).count();
            assertThat(busy).isGreaterThan(5 * calm);
            assertThat(calm).isGreaterThan(3 * sleepy);
            assertThat(sleepy).isPositive();
            assertThat(frames).anyMatch(frame -> !frame.startsWith("0|H0NXASP0|001|"));
        }
    }

    @Test
    void aVenueIsSilentUntilItOpens() throws Exception {
        ExchangeOptions options =
                ExchangeOptions.defaults().withRate(1000).withAt(SeoulMoment.parse("2026-11-23T09:00:29"));
        try (SimulatedExchange exchange = SimulatedExchange.start(options);
                TestClient nxt = TestClient.connect(exchange, "a");
                TestClient krx = TestClient.connect(exchange, "b")) {
            nxt.subscribe(NXT, "005930");
            krx.subscribe(KRX, "005930");
            // The KRX trades since 09:00, NXT from 09:00:30 on.
            assertThat(krx.next()).contains("|005930^0900");
            assertThat(nxt.next().split("\\^")[1]).isGreaterThanOrEqualTo("090030");
        }
    }

    @Test
    void oneSeedServesTheSameFrames() throws Exception {
        assertThat(firstFrames(7)).isEqualTo(firstFrames(7)).isNotEqualTo(firstFrames(8));
    }

    /** The first frames of a seed, their time of day left out: that is the clock's. */
    private static List<String> firstFrames(long seed) throws Exception {
        ExchangeOptions options = ExchangeOptions.defaults().withRate(50_000).withSeed(seed);
        try (SimulatedExchange exchange = SimulatedExchange.start(options);
                TestClient client = TestClient.connect(exchange, "a")) {
            client.subscribe(KRX, "035720");
            List<String> frames = new ArrayList<>();
            client.next(2000).forEach(frame -> frames.add(frame.replaceAll("\\^0900[0-9]{2}\\^", "^HHMMSS^")));
            return frames;
        }
    }

    @Test
    void aFileIsServedByteForByte(@TempDir Path folder) throws Exception {
        List<String> lines = List.of(
                "0|H0STASP0|001|005930^090030^0^314500",
                "0|H0STCNT0|002|005930^1^005930^2",
                "{\"header\":{\"tr_id\":\"H0STASP0\",\"tr_key\":\"000660\"},\"body\":{\"msg1\":\"한글\"}}",
                "garbage \t ^^^ | \\ 쓰레기",
                "0|H0STASP0|001|000660^nobody wants this",
                "0|H0ODDTR0|001|Q^whatever the file has can be subscribed to",
                "0|H0STASP0|001|005930^" + "x".repeat(300_000),
                "0|H0STASP0|001|005930^^^");
        Path file = folder.resolve("frames.txt");
        Files.writeString(file, String.join("\n", lines) + "\n\n", StandardCharsets.UTF_8);
        ExchangeOptions options = ExchangeOptions.defaults().withRate(1000).withFrames(file, Duration.ofMillis(100));
        try (SimulatedExchange exchange = SimulatedExchange.start(options);
                TestClient client = TestClient.connect(exchange, "a")) {
            client.subscribe("H0STMKO0", "005930");
            client.subscribe("H0STASP0", "005930");
            client.subscribe("H0STCNT0", "005930");
            assertThat(client.subscribe("H0ODDTR0", "Q")).isEqualTo("OPSP0000");
            List<String> wanted = new ArrayList<>(lines);
            wanted.remove(4);
            assertThat(client.next(7)).isEqualTo(wanted);
            // Once through: nothing more comes.
            assertThat(client.unsubscribe("H0STASP0", "005930")).isEmpty();
            assertThat(exchange.framesSent()).isEqualTo(7);
        }
    }

    @Test
    void theBrokersOwnFramesAreServedAsTheyAre() throws Exception {
        Path real = realFrames();
        assumeThat(real).as("shared/frames/real.txt beside the project").isNotNull();
        List<String> books = Files.readAllLines(real).stream()
                .filter(line -> !line.matches("0\\|(H0STCNT0|H0STMKO0)\\|.*") && !line.contains("PINGPONG"))
                .toList();
        ExchangeOptions options = ExchangeOptions.defaults().withRate(1000).withFrames(real, Duration.ZERO);
        try (SimulatedExchange exchange = SimulatedExchange.start(options);
                TestClient client = TestClient.connect(exchange, "a")) {
            client.subscribe(KRX, "005930");
            assertThat(client.next(books.size())).isEqualTo(books);
        }
    }

    private static Path realFrames() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/frames/real.txt");
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }

    @Test
    void aFileWaitsWhileNobodyListens(@TempDir Path folder) throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lines.add("0|H0NXASP0|001|005930^" + i);
        }
        Path file = folder.resolve("frames.txt");
        Files.write(file, lines);
        ExchangeOptions options = ExchangeOptions.defaults().withRate(500).withFrames(file, Duration.ZERO);
        List<String> received = new ArrayList<>();
        try (SimulatedExchange exchange = SimulatedExchange.start(options);
                TestClient client = TestClient.connect(exchange, "a")) {
            client.subscribe(NXT, "005930");
            received.addAll(client.next(20));
            received.addAll(client.unsubscribe(NXT, "005930"));
            client.send(client.request("1", NXT, "005930"));
            client.reply(received);
            received.addAll(client.next(200 - received.size()));
        }
        assertThat(received).isEqualTo(lines);
    }
}
