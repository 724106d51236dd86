package hogatape.kis.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hogatape.journal.SubscriptionKey;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A client's message, read as far as it makes sense.
 *
 * @param approvalKey who asks
 * @param subscribe whether it subscribes, or else unsubscribes
 * @param registration what it is about; null where the message does not say
 * @param isPingPong whether it is a PINGPONG come back; then nothing else counts
 * @param fault what is wrong with the message's form; null if nothing
 */
public record Request(
        String approvalKey, boolean subscribe, SubscriptionKey registration, boolean isPingPong, Reply fault) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TR = Pattern.compile("H0(ST|NX|UN)(ASP|CNT|MKO|ANC)0");
    private static final Pattern SYMBOL = Pattern.compile("[0-9A-Z]{6,7}");

    /**
     * Reads a message.
     *
     * @param known tells of registrations that are good whatever their form
     */
    public static Request parse(String text, Predicate<SubscriptionKey> known) {
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return faulty(Reply.NO_JSON, null);
        }
        JsonNode header = message.path("header");
        if (header.path("tr_id").asText("").equals("PINGPONG")) {
            return new Request("", false, null, true, null);
        }
        JsonNode input = message.path("body").path("input");
        SubscriptionKey registration = input.has("tr_id")
                ? new SubscriptionKey(
                        input.path("tr_id").asText(""), input.path("tr_key").asText(""))
                : null;
        Reply fault = fault(message, header, input, known);
        return fault != null
                ? faulty(fault, registration)
                : new Request(
                        header.path("approval_key").asText(),
                        header.path("tr_type").asText().equals("1"),
                        registration,
                        false,
                        null);
    }

    private static Reply fault(JsonNode message, JsonNode header, JsonNode input, Predicate<SubscriptionKey> known) {
        String tr = input.path("tr_id").asText("");
        String symbol = input.path("tr_key").asText("");
        if (!message.isObject()) {
            return Reply.NO_JSON;
        } else if (!header.isObject()) {
            return Reply.NO_HEADER;
        } else if (!header.has("approval_key")) {
            return Reply.NO_APPROVAL;
        } else if (!header.has("custtype")) {
            return Reply.NO_CUSTOMER;
        } else if (!Set.of("P", "B").contains(header.path("custtype").asText())) {
            return Reply.INVALID_CUSTOMER;
        } else if (!Set.of("1", "2").contains(header.path("tr_type").asText())) {
            return Reply.INVALID_TYPE;
        } else if (!message.path("body").isObject()) {
            return Reply.NO_BODY;
        } else if (!input.isObject()) {
            return Reply.NO_INPUT;
        } else if (!input.has("tr_key")) {
            return Reply.NO_SYMBOL;
        } else if (known.test(new SubscriptionKey(tr, symbol))) {
            return null;
        } else if (!TR.matcher(tr).matches()) {
            return Reply.INVALID_TR;
        } else if (symbol.isBlank()) {
            return Reply.UNREADABLE_SYMBOL;
        }
        return SYMBOL.matcher(symbol).matches() ? null : Reply.INVALID_SYMBOL;
    }

    private static Request faulty(Reply fault, SubscriptionKey registration) {
        return new Request("", false, registration, false, fault);
    }
}
