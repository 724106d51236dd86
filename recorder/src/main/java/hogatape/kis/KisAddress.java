package hogatape.kis;

import hogatape.message.Messages;
import java.net.URI;
import java.util.Set;

/** The broker's two addresses. A base without a path gets the path that the broker uses. */
public final class KisAddress {
    /** Where market data comes from. */
    public static final String WEB_SOCKET = "ws://ops.koreainvestment.com:21000";
    /** Where approval keys come from. */
    public static final String AUTHENTICATION = "https://openapi.koreainvestment.com:9443";

    private static final int MAX_PORT = 65_535;

    private KisAddress() {}

    /**
     * The address of the WebSocket, from a base such as {@code ws://host:port}.
     *
     * @throws IllegalArgumentException if the text is no such address
     */
    public static URI webSocket(String base) {
        return complete(base, Set.of("ws", "wss"), "/tryitout");
    }

    /**
     * The address that gives approval keys, from a base such as {@code https://host:port}.
     *
     * @throws IllegalArgumentException if the text is no such address
     */
    public static URI approval(String base) {
        return complete(base, Set.of("http", "https"), "/oauth2/Approval");
    }

    private static URI complete(String base, Set<String> schemes, String path) {
        URI uri;
        try {
            uri = URI.create(base.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Messages.text("'%s' is no address: %s", base, e.getMessage()), e);
        }
        if (uri.getScheme() == null || !schemes.contains(uri.getScheme()) || uri.getHost() == null) {
            String scheme = schemes.stream().sorted().findFirst().orElseThrow();
            throw new IllegalArgumentException(
                    Messages.text("'%s' is no such address; write it as %s://host:port.", base, scheme));
        }
        if (uri.getPort() > MAX_PORT) {
            throw new IllegalArgumentException(Messages.text("'%s' names no port; ports go up to %s.", base, MAX_PORT));
        }
        boolean bare = uri.getPath() == null
                || uri.getPath().isEmpty()
                || uri.getPath().equals("/");
        return bare ? uri.resolve(path) : uri;
    }
}
