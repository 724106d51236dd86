package hogatape.kis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Asks the broker for an approval key, which opens a WebSocket session and is valid for 24 hours. */
public final class ApprovalKey {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private ApprovalKey() {}

    /**
     * Asks once and waits for the answer, ten seconds at most.
     *
     * @param address the whole address, see {@link KisAddress#approval}
     * @throws KisException if nobody answers there or the broker says no
     */
    public static String fetch(URI address, Credentials credentials) throws KisException, InterruptedException {
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
            response = client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new KisException("No approval key: " + address + " does not answer (" + why
                    + "); check the network and --auth-url.");
        }
        return keyIn(response, address);
    }

    private static String keyIn(HttpResponse<String> response, URI address) throws KisException {
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
        String code = answer.path("error_code").asText("");
        if (code.isEmpty()) {
            throw new KisException("No approval key: " + address + " answered with status " + response.statusCode()
                    + " and no key; check --auth-url.");
        }
        throw new KisException("No approval key: the broker refused with " + code + " ("
                + answer.path("error_description").asText("no description") + "); check "
                + (code.equals("EGW00105") ? Credentials.SECRET_VARIABLE : Credentials.KEY_VARIABLE) + ".");
    }
}
