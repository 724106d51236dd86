package hogatape.journal;

/**
 * The payload of {@link RecordKind#SUBSCRIPTION}: an entry of the ledger as it now stands.
 *
 * @param tr the TR, such as {@code H0NXASP0}
 * @param symbol the issue code, such as {@code 005930}
 * @param standing what became of it
 * @param code the broker's message code, such as {@code OPSP0000}; empty before it answered
 * @param message the broker's message; empty before it answered
 */
public record Subscription(String tr, String symbol, Standing standing, String code, String message) {
    /** What became of a subscription. */
    public enum Standing {
        /** Sent to the broker, not answered yet. */
        ASKED,
        /** The broker delivers it. */
        GRANTED,
        /** The broker said no. */
        REFUSED,
        /** The broker no longer delivers it, as asked. */
        RELEASED
    }
}
