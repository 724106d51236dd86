package hogatape.recorder;

import hogatape.kis.Credentials;
import hogatape.kis.KisAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say which broker, and with which keys. */
public final class BrokerOptions {
    @Option(
            names = "--ws-url",
            defaultValue = KisAddress.WEB_SOCKET,
            paramLabel = "URL",
            description = "Where the frames come from; default ${DEFAULT-VALUE}.")
    private String webSocket;

    @Option(
            names = "--auth-url",
            defaultValue = KisAddress.AUTHENTICATION,
            paramLabel = "URL",
            description = "Where approval keys come from; default ${DEFAULT-VALUE}.")
    private String authentication;

    @Option(
            names = "--credentials",
            paramLabel = "FILE.csv",
            description = "Several appkeys: app_key,app_secret, readable by its owner alone; a session each.")
    private Path file;

    /** For picocli. */
    public BrokerOptions() {}

    /** The whole address of the WebSocket. */
    public URI webSocket(CommandLine command) {
        return checked(() -> KisAddress.webSocket(webSocket), "--ws-url", command);
    }

    /** The whole address that gives approval keys. */
    public URI approval(CommandLine command) {
        return checked(() -> KisAddress.approval(authentication), "--auth-url", command);
    }

    /**
     * The appkeys, a session each.
     *
     * @throws IOException with a sentence, if there are none or the file is not for its owner alone
     */
    public List<Credentials> credentials(Map<String, String> environment) throws IOException {
        return file == null ? List.of(Credentials.of(environment)) : Credentials.read(file);
    }

    /** How many keys there are, without asking for those of the environment. */
    int keys() throws IOException {
        return file == null ? 1 : Credentials.read(file).size();
    }

    private static URI checked(Supplier<URI> parser, String option, CommandLine command) {
        try {
            return parser.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, option + " " + e.getMessage());
        }
    }
}
