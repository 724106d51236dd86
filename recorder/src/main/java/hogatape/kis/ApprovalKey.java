package hogatape.kis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hogatape.message.Sentence;
import hogatape.message.ToldException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the broker for an approval key, which opens a WebSocket session and is valid for 24 hours. */
final class ApprovalKey {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** The client's own patience ends with the answer's header: the body might never come. */
    private static final Duration WHOLE_PATIENCE = Duration.ofSeconds(25);

    private static final ObjectMapper JSON = new ObjectMapper();

    private ApprovalKey() {}

    /**
     * Asks once and waits for the answer, ten seconds for each step of it and less than half a minute in all.
     *
     * @param address the whole address, see {@link KisAddress#approval}
     * @throws RefusedKeyException if the broker does not know the appkey or its secret
     * @throws KisException if nobody answers there, or not with a key
     */
    static String fetch(URI address, Credentials credentials) throws KisException, InterruptedException {
        return fetch(address, credentials, WHOLE_PATIENCE);
    }

    static String fetch(URI address, Credentials credentials, Duration wholePatience)
            throws KisException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        HttpResponse<String> response;
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("content-type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of(
                            "grant_type", "client_credentials",
                            "appkey", credentials.appKey(),
                            "secretkey", credentials.appSecret()))))
                    .build();
            response = answer(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()), wholePatience);
        } catch (IOException e) {
            throw new KisException(Sentence.of(
                    "No approval key: %s does not answer (%s); check the network and --auth-url.", address, e));
        }
        return keyIn(response, address, credentials);
    }

    private static HttpResponse<String> answer(CompletableFuture<HttpResponse<String>> coming, Duration patience)
            throws IOException, InterruptedException {
        try {
            return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new ToldException(Sentence.of("no whole answer within %s s", patience.toMillis() / 1000.0), e);
        } finally {
            coming.cancel(true);
        }
    }

    private static String keyIn(HttpResponse<String> response, URI address, Credentials credentials)
            throws KisException {
        JsonNode answer;
        try {
            answer = JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            answer = JSON.createObjectNode();
        }
        String key = answer.path("approval_key").asText("");
        if (response.statusCode() / 100 == 2 && !key.isEmpty()) {
            return key;
        }
        String code = credentials.blankedIn(answer.path("error_code").asText(""));
        if (code.isEmpty()) {
            throw new KisException(Sentence.of(
                    "No approval key: %s answered with status %s and no key; check --auth-url.",
                    address, response.statusCode()));
        }
        String description =
                credentials.blankedIn(answer.path("error_description").asText(""));
        Sentence why = description.isEmpty() ? Sentence.of("no description") : Sentence.quoted(description);
        throw switch (code) {
            case "EGW00103" -> refused(code, why, Credentials.KEY_VARIABLE);
            case "EGW00105" -> refused(code, why, Credentials.SECRET_VARIABLE);
            default -> new KisException(Sentence.of("No approval key: the broker refused with %s (%s).", code, why));
        };
    }

    private static RefusedKeyException refused(String code, Sentence why, String variable) {
        return new RefusedKeyException(
                code,
                Sentence.of(
                        "No approval key: the broker refused with %s (%s); check %s or --credentials.",
                        code, why, variable));
    }
}
