package hogatape.kis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The JSON messages of the protocol: requests that we send, answers and PINGPONG that the broker sends. */
final class Message {
    /** Stands in a journal where the approval key stood on the wire. */
    static final String BLANKED = "(blanked)";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Message() {}

    /**
     * What the broker says.
     *
     * @param tr the TR of the header; may read {@code (null)} or be empty in a refusal
     * @param symbol the issue code of the header; may be empty
     * @param accepted whether {@code rt_cd} is 0
     * @param code the message code, such as {@code OPSP0000}; empty in a PINGPONG
     * @param text the message
     */
    record Answer(String tr, String symbol, boolean accepted, String code, String text) {
        boolean isPingPong() {
            return tr.equals("PINGPONG");
        }

        /** The same, with a secret blanked that the broker may have repeated in what it says. */
        Answer without(String secret) {
            return new Answer(tr, symbol, accepted, code.replace(secret, BLANKED), text.replace(secret, BLANKED));
        }
    }

    /** A request to begin or to end a subscription. */
    static String request(boolean begin, String approvalKey, String tr, String symbol) {
        ObjectNode message = JSON.createObjectNode();
        message.putObject("header")
                .put("approval_key", approvalKey)
                .put("custtype", "P")
                .put("tr_type", begin ? "1" : "2")
                .put("content-type", "utf-8");
        message.putObject("body").putObject("input").put("tr_id", tr).put("tr_key", symbol);
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the broker says in a message that begins with a brace; empty if it is no JSON or says nothing known. */
    static Optional<Answer> parse(byte[] buffer, int offset, int length) {
        JsonNode message;
        try {
            message = JSON.readTree(buffer, offset, length);
        } catch (IOException e) {
            return Optional.empty(); // Garbage is on the journal already; the caller counts it.
        }
        JsonNode header = message.path("header");
        JsonNode body = message.path("body");
        Answer answer = new Answer(
                header.path("tr_id").asText(""),
                header.path("tr_key").asText(""),
                body.path("rt_cd").asText("").equals("0"),
                body.path("msg_cd").asText(""),
                body.path("msg1").asText(""));
        return answer.isPingPong() || !answer.code().isEmpty() ? Optional.of(answer) : Optional.empty();
    }
}
