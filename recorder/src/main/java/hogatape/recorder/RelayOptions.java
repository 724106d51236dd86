package hogatape.recorder;

import hogatape.kis.Credentials;
import hogatape.message.Messages;
import hogatape.relay.PrivateTr;
import hogatape.relay.Relay;
import hogatape.watchlist.Watchlist;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options by which the user's own programs share the recorder's sessions. */
final class RelayOptions {
    private static final int HIGHEST_PORT = 0xFFFF;

    @Option(
            names = "--serve",
            paramLabel = "[HOST:]PORT",
            description = {
                "Lets other KIS clients share the sessions: ws://127.0.0.1:PORT and POST /oauth2/Approval there.",
                "With a HOST other machines may come, and --serve-key says with which appkey and secret."
            })
    private String serve;

    @Option(
            names = "--serve-key",
            paramLabel = "FILE.csv",
            description =
                    "The one appkey and secret that open the relay: app_key,app_secret, readable by its owner alone.")
    private Path key;

    /** The relay; null where none is wanted. */
    Relay open(Watchlist watchlist, CommandLine command) throws IOException {
        if (serve == null) {
            if (key != null) {
                throw new ParameterException(command, Messages.text("--serve-key goes with --serve."));
            }
            return null;
        }
        InetSocketAddress address = address(command);
        if (!address.getAddress().isLoopbackAddress() && key == null) {
            throw new ParameterException(
                    command,
                    Messages.text(
                            "--serve %s lets other machines come; say by --serve-key FILE.csv with which appkey and secret.",
                            serve));
        }
        boolean keepsPrivate = watchlist.entries().stream()
                .anyMatch(entry -> PrivateTr.is(entry.issue().tr()));
        return Relay.open(address, only(), keepsPrivate);
    }

    private Optional<Credentials> only() throws IOException {
        if (key == null) {
            return Optional.empty();
        }
        List<Credentials> all = Credentials.read(key);
        return Optional.of(all.get(0));
    }

    private InetSocketAddress address(CommandLine command) {
        int colon = serve.lastIndexOf(':');
        try {
            int port = Integer.parseInt(serve.substring(colon + 1));
            if (port < 0 || port > HIGHEST_PORT) {
                throw new NumberFormatException();
            }
            InetAddress host =
                    colon < 0 ? InetAddress.getLoopbackAddress() : InetAddress.getByName(serve.substring(0, colon));
            return new InetSocketAddress(host, port);
        } catch (NumberFormatException | UnknownHostException e) {
            throw new ParameterException(
                    command,
                    Messages.text("--serve '%s' is no address; write a port such as 21000, or host:port.", serve));
        }
    }
}
