package hogatape.kis.server;

/** Who gets an approval key. For the event loop. */
public interface Approvals {
    /** What becomes of a request for an approval key. */
    enum Verdict {
        /** It gets one. */
        GRANTED,
        /** Nobody knows the appkey. */
        INVALID_APPKEY,
        /** The secret is another one. */
        INVALID_SECRET
    }

    /** Judges an appkey and its secret. */
    Verdict judge(String appKey, String secret);

    /** The approval key of an appkey that was granted one. */
    String approvalKey(String appKey);

    /** Whether the service is away this time. */
    default boolean isAway() {
        return false;
    }

    /** Whether the handshake of a WebSocket is left unanswered this time. */
    default boolean isMute() {
        return false;
    }
}
