package hogatape.samples.exchange;

import hogatape.kis.server.Approvals.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The appkeys: which are accepted, the approval key of each, and the connection that uses it. For one thread. */
final class AppKeys {
    /** The appkey or secret that is never accepted. */
    static final String WRONG = "wrong";

    private final Map<String, String> credentials;
    private final Map<String, String> approvalKeys = new HashMap<>();
    private final Map<String, String> appKeys = new HashMap<>();
    private final Map<String, Object> users = new HashMap<>();

    AppKeys(Map<String, String> credentials) {
        this.credentials = Map.copyOf(credentials);
    }

    Verdict judge(String appKey, String secret) {
        if (credentials.isEmpty()) {
            if (appKey.equals(WRONG)) {
                return Verdict.INVALID_APPKEY;
            }
            return secret.equals(WRONG) ? Verdict.INVALID_SECRET : Verdict.GRANTED;
        }
        if (!credentials.containsKey(appKey)) {
            return Verdict.INVALID_APPKEY;
        }
        return credentials.get(appKey).equals(secret) ? Verdict.GRANTED : Verdict.INVALID_SECRET;
    }

    /** The approval key of an accepted appkey, the same at each request as long as the exchange runs. */
    String approvalKey(String appKey) {
        String key =
                approvalKeys.computeIfAbsent(appKey, any -> UUID.randomUUID().toString());
        appKeys.put(key, appKey);
        return key;
    }

    /** The appkey behind an approval key; null where this exchange did not give it out. */
    String appKey(String approvalKey) {
        return appKeys.get(approvalKey);
    }

    /** Takes an appkey for a connection; false while another connection has it. */
    boolean claim(String appKey, Object connection) {
        Object user = users.putIfAbsent(appKey, connection);
        return user == null || user == connection;
    }

    /** Frees whatever appkeys a connection has. */
    void release(Object connection) {
        users.values().removeIf(user -> user == connection);
    }
}
