package hogatape.kis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import hogatape.message.InKorean;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApprovalKeyTest {
    private static final Credentials CREDENTIALS = new Credentials("the-app-key", "the-secret");

    private ScriptedApproval approval;

    @BeforeEach
    void open() throws IOException {
        approval = new ScriptedApproval();
    }

    @AfterEach
    void close() {
        approval.close();
    }

    @Test
    void givesTheKey() throws Exception {
        assertThat(ApprovalKey.fetch(approval.address(), CREDENTIALS)).isEqualTo("key-1");
    }

    @Test
    void tellsARefusedAppkeyFromTroubleThatPasses() {
        approval.next(403, ScriptedApproval.refusal("invalid AppKey"));
        approval.next(403, "{\"error_code\":\"EGW00133\",\"error_description\":\"once a minute\"}");
        approval.next(503, "");
        approval.next(200, "{}");
        approval.next(200, "<html>");

        assertThatThrownBy(this::fetch)
                .isInstanceOf(RefusedKeyException.class)
                .hasMessageContaining("EGW00103 (invalid AppKey)")
                .hasMessageContaining("KIS_APP_KEY");
        assertThatThrownBy(this::fetch).isExactlyInstanceOf(KisException.class).hasMessageContaining("EGW00133");
        for (int status : new int[] {503, 200, 200}) {
            assertThatThrownBy(this::fetch)
                    .isExactlyInstanceOf(KisException.class)
                    .hasMessageContaining("status " + status);
        }
    }

    @Test
    void blanksTheCredentialsThatTheBrokerRepeats() {
        approval.next(403, ScriptedApproval.refusal("no such key: the-app-key with the-secret"));

        assertThatThrownBy(this::fetch)
                .hasMessageContaining("no such key: (blanked) with (blanked)")
                .hasMessageNotContainingAny("the-app-key", "the-secret");
    }

    @Test
    void doesNotWaitForEverForTheRestOfAnAnswer() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Socket> half = OwnThread.supply(() -> {
                try {
                    Socket socket = server.accept();
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{"
                                    .getBytes(StandardCharsets.US_ASCII));
                    return socket;
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            URI address = KisAddress.approval("http://127.0.0.1:" + server.getLocalPort());

            Throwable failure = InKorean.call(
                    () -> catchThrowable(() -> ApprovalKey.fetch(address, CREDENTIALS, Duration.ofMillis(200))));
            assertThat(failure).isInstanceOf(KisException.class).hasMessageContaining("no whole answer within 0.2 s");
            assertThat(failure.getLocalizedMessage()).contains("응답이 없습니다(0.2초 안에 응답이 끝나지 않음).");
            half.join().close();
        }
    }

    private void fetch() throws Exception {
        ApprovalKey.fetch(approval.address(), CREDENTIALS);
    }
}
