package hogatape.samples.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the broker answers to a request, and how it writes it. */
enum Reply {
    SUBSCRIBED("0", "OPSP0000", "SUBSCRIBE SUCCESS"),
    UNSUBSCRIBED("0", "OPSP0001", "UNSUBSCRIBE SUCCESS"),
    ALREADY_SUBSCRIBED("1", "OPSP0002", "ALREADY IN SUBSCRIBE"),
    NOT_SUBSCRIBED("1", "OPSP0003", "UNSUBSCRIBE ERROR(not found!)"),
    TOO_MANY("1", "OPSP0008", "MAX SUBSCRIBE OVER"),
    UNKNOWN_APPROVAL("9", "OPSP0011", "invalid approval : NOT FOUND"),
    INVALID_TR("9", "OPSP8991", "SUBSCRIBE ERROR : invalid tr_id"),
    INVALID_SYMBOL("9", "OPSP8992", "SUBSCRIBE ERROR : invalid tr_key"),
    UNREADABLE_SYMBOL("9", "OPSP8993", "JSON PARSING ERROR : invalid tr_key"),
    APPKEY_IN_USE("9", "OPSP8996", "ALREADY IN USE appkey"),
    INVALID_TYPE("9", "OPSP8997", "JSON PARSING ERROR : invalid tr_type"),
    INVALID_CUSTOMER("9", "OPSP8998", "JSON PARSING ERROR : invalid custtype"),
    NO_SYMBOL("9", "OPSP9990", "JSON PARSING ERROR : tr_key not found"),
    NO_INPUT("9", "OPSP9991", "JSON PARSING ERROR : input not found"),
    NO_BODY("9", "OPSP9992", "JSON PARSING ERROR : body not found"),
    NO_APPROVAL("9", "OPSP9996", "JSON PARSING ERROR : appkey not found"),
    NO_CUSTOMER("9", "OPSP9997", "JSON PARSING ERROR : custtype not found"),
    NO_HEADER("9", "OPSP9998", "JSON PARSING ERROR : header not found"),
    NO_JSON("9", "OPSP9999", "JSON PARSING ERROR : invalid json format");

    private static final ObjectMapper JSON = new ObjectMapper();
    // Market data is never encrypted; the broker hands a key and its start out with every ACK all the same.
    private static final String IV = "0123456789abcdef";
    private static final String KEY = "abcdefghijklmnopqrstuvwxyzabcdef";

    private final String standing;
    private final String code;
    private final String message;

    Reply(String standing, String code, String message) {
        this.standing = standing;
        this.code = code;
        this.message = message;
    }

    boolean isRefusal() {
        return !standing.equals("0");
    }

    String code() {
        return code;
    }

    /** The answer's text; a request that could not be read as far as its TR has {@code (null)} and an empty key. */
    String text(Registration registration) {
        ObjectNode reply = JSON.createObjectNode();
        reply.putObject("header")
                .put("tr_id", registration == null ? "(null)" : registration.tr())
                .put("tr_key", registration == null ? "" : registration.symbol())
                .put("encrypt", "N");
        ObjectNode body = reply.putObject("body")
                .put("rt_cd", standing)
                .put("msg_cd", code)
                .put("msg1", message);
        if (!isRefusal()) {
            body.putObject("output").put("iv", IV).put("key", KEY);
        }
        return reply.toString();
    }
}
