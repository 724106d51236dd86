package hogatape.relay;

import hogatape.kis.Credentials;
import hogatape.kis.server.Approvals;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The approval keys that the relay gives out. They open its own door and no other. For the event loop. */
final class RelayKeys implements Approvals {
    private final Optional<Credentials> only;
    private final Map<String, String> keys = new HashMap<>();

    /** Keys for whoever asks, or for one appkey alone. */
    RelayKeys(Optional<Credentials> only) {
        this.only = only;
    }

    @Override
    public Verdict judge(String appKey, String secret) {
        if (only.isEmpty()) {
            return Verdict.GRANTED; // Who is on this machine may listen, whatever appkey his program holds.
        }
        if (!only.get().appKey().equals(appKey)) {
            return Verdict.INVALID_APPKEY;
        }
        return only.get().appSecret().equals(secret) ? Verdict.GRANTED : Verdict.INVALID_SECRET;
    }

    @Override
    public String approvalKey(String appKey) {
        return keys.computeIfAbsent(appKey, any -> UUID.randomUUID().toString());
    }

    /** Whether a key was given out here. */
    boolean knows(String approvalKey) {
        return keys.containsValue(approvalKey);
    }
}
