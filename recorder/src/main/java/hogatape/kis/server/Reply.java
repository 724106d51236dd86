package hogatape.kis.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hogatape.journal.SubscriptionKey;

/** What the broker answers to a request, and how it writes it. */
public enum Reply {
    /** OPSP0000. */
    SUBSCRIBED("0", "OPSP0000", "SUBSCRIBE SUCCESS"),
    /** OPSP0001. */
    UNSUBSCRIBED("0", "OPSP0001", "UNSUBSCRIBE SUCCESS"),
    /** OPSP0002. */
    ALREADY_SUBSCRIBED("1", "OPSP0002", "ALREADY IN SUBSCRIBE"),
    /** OPSP0003. */
    NOT_SUBSCRIBED("1", "OPSP0003", "UNSUBSCRIBE ERROR(not found!)"),
    /** OPSP0008. */
    TOO_MANY("1", "OPSP0008", "MAX SUBSCRIBE OVER"),
    /** OPSP0011. */
    UNKNOWN_APPROVAL("9", "OPSP0011", "invalid approval : NOT FOUND"),
    /** OPSP8991. */
    INVALID_TR("9", "OPSP8991", "SUBSCRIBE ERROR : invalid tr_id"),
    /** OPSP8992. */
    INVALID_SYMBOL("9", "OPSP8992", "SUBSCRIBE ERROR : invalid tr_key"),
    /** OPSP8993. */
    UNREADABLE_SYMBOL("9", "OPSP8993", "JSON PARSING ERROR : invalid tr_key"),
    /** OPSP8996. */
    APPKEY_IN_USE("9", "OPSP8996", "ALREADY IN USE appkey"),
    /** OPSP8997. */
    INVALID_TYPE("9", "OPSP8997", "JSON PARSING ERROR : invalid tr_type"),
    /** OPSP8998. */
    INVALID_CUSTOMER("9", "OPSP8998", "JSON PARSING ERROR : invalid custtype"),
    /** OPSP9990. */
    NO_SYMBOL("9", "OPSP9990", "JSON PARSING ERROR : tr_key not found"),
    /** OPSP9991. */
    NO_INPUT("9", "OPSP9991", "JSON PARSING ERROR : input not found"),
    /** OPSP9992. */
    NO_BODY("9", "OPSP9992", "JSON PARSING ERROR : body not found"),
    /** OPSP9996. */
    NO_APPROVAL("9", "OPSP9996", "JSON PARSING ERROR : appkey not found"),
    /** OPSP9997. */
    NO_CUSTOMER("9", "OPSP9997", "JSON PARSING ERROR : custtype not found"),
    /** OPSP9998. */
    NO_HEADER("9", "OPSP9998", "JSON PARSING ERROR : header not found"),
    /** OPSP9999. */
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

    /** Whether it says no. */
    public boolean isRefusal() {
        return !standing.equals("0");
    }

    /** The broker's message code. */
    public String code() {
        return code;
    }

    /** A refusal in the words of somebody else. */
    public static String refusal(SubscriptionKey registration, String code, String message) {
        return text(registration, "1", code, message).toString();
    }

    /** The answer's text; a request that could not be read as far as its TR has {@code (null)} and an empty key. */
    public String text(SubscriptionKey registration) {
        ObjectNode reply = text(registration, standing, code, message);
        if (!isRefusal()) {
            reply.withObject("/body").putObject("output").put("iv", IV).put("key", KEY);
        }
        return reply.toString();
    }

    private static ObjectNode text(SubscriptionKey registration, String standing, String code, String message) {
        ObjectNode reply = JSON.createObjectNode();
        reply.putObject("header")
                .put("tr_id", registration == null ? "(null)" : registration.tr())
                .put("tr_key", registration == null ? "" : registration.symbol())
                .put("encrypt", "N");
        reply.putObject("body").put("rt_cd", standing).put("msg_cd", code).put("msg1", message);
        return reply;
    }
}
