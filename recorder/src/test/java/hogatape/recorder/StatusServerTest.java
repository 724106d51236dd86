package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hogatape.feed.BookFinding;
import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.recorder.StatusReport.ConnectionReport;
import hogatape.recorder.StatusReport.IssueReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatusServerTest {
    private static final StatusReport REPORT = new StatusReport(
            "0.1.0",
            "/tape",
            "2026-11-23 09:00:01.000000000",
            10,
            4_500,
            12,
            250_000_000,
            1,
            2,
            1L << 40,
            new RecordingStatus.Latency(1_000, 2_000, 3_000, 4_000),
            List.of(
                    new ConnectionReport(0, true, 2, 1, List.of(), ""),
                    new ConnectionReport(
                            1,
                            false,
                            0,
                            0,
                            List.of(new Subscription("H0NXASP0", "999999", Standing.REFUSED, "OPSP8993", "invalid")),
                            "no connection")),
            List.of(new IssueReport("H0NXASP0", "a\"b\\c\nd", 7, 1_500_000_000)),
            List.of(new StatusReport.WidthReport("H0NXASP0", 64)),
            new FeedSample.Tally(5, 1, Map.of(BookFinding.CROSSED, 2L)));

    private StatusServer server;

    @BeforeEach
    void listen() throws IOException {
        server = StatusServer.listen(0);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void answersInJson() throws Exception {
        server.publish(REPORT);
        HttpResponse<String> answer = get("/status");
        JsonNode status = new ObjectMapper().readTree(answer.body());

        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(status.path("frames").asLong()).isEqualTo(10);
        assertThat(status.path("lost").asInt()).isEqualTo(1);
        assertThat(status.path("receiveToJournal").path("p99").asLong()).isEqualTo(2_000);
        assertThat(status.at("/sample/findings/CROSSED").asLong()).isEqualTo(2);
        assertThat(status.at("/connections/1/refused/0/code").asText()).isEqualTo("OPSP8993");
        assertThat(status.at("/issues/0/symbol").asText()).isEqualTo("a\"b\\c\nd");
    }

    @Test
    void answersInTheTextThatPrometheusReads() throws Exception {
        server.publish(REPORT);
        HttpResponse<String> answer = get("/metrics");

        assertThat(answer.headers().firstValue("content-type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.body().lines())
                .contains(
                        "# TYPE hogatape_frames_total counter",
                        "hogatape_frames_total 10",
                        "hogatape_lost_connections_total 1",
                        "hogatape_sampled_books_total 5",
                        "hogatape_sampled_book_findings_total{finding=\"crossed\"} 2",
                        "hogatape_last_frame_age_seconds 0.250000000",
                        "hogatape_receive_to_journal_seconds{quantile=\"0.99\"} 0.000002000",
                        "hogatape_connection_up{connection=\"0\"} 1",
                        "hogatape_connection_up{connection=\"1\"} 0",
                        "hogatape_subscriptions_refused{connection=\"1\"} 1",
                        "hogatape_issue_last_frame_age_seconds{tr=\"H0NXASP0\",symbol=\"a\\\"b\\\\c\\nd\"} 1.500000000")
                .allMatch(Pattern.compile("# (HELP|TYPE) hogatape_.*|hogatape_[a-z_]+(\\{.*})? -?[0-9.]+")
                        .asMatchPredicate());
    }

    @Test
    void saysThatThereIsNothingToSayYet() throws Exception {
        assertThat(get("/status").statusCode()).isEqualTo(503);
        assertThat(get("/metrics").statusCode()).isEqualTo(503);
    }

    @Test
    void knowsNoOtherPage() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
    }

    @Test
    void namesTheOptionWhereThePortIsTaken() {
        assertThatThrownBy(() -> StatusServer.listen(server.port()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("port " + server.port())
                .hasMessageContaining("--status-port");
    }

    @Test
    void answersWhileAnotherClientHangsInItsRequest() throws Exception {
        server.publish(REPORT);
        List<Socket> hanging = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Socket half = new Socket(InetAddress.getLoopbackAddress(), server.port());
            half.getOutputStream().write("GET /sta".getBytes("US-ASCII"));
            hanging.add(half);
        }

        assertThat(get("/status").statusCode()).isEqualTo(200);
        for (Socket half : hanging) {
            half.close();
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
