package hogatape.doctor;

import hogatape.message.Sentence;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.apache.commons.net.ntp.NTPUDPClient;
import org.apache.commons.net.ntp.TimeInfo;

/** How far the machine's clock is from that of a time server. */
final class NtpCheck implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** The answer that took the shortest way tells best. */
    private static final int QUESTIONS = 4;

    private static final Sentence NTP = Sentence.quoted("ntp");

    private final String host;
    private final int port;

    /** Asks a server, by its name or address, on NTP's own port. */
    NtpCheck(String host) {
        this(host, NTPUDPClient.DEFAULT_PORT);
    }

    NtpCheck(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public List<Finding> look() {
        try (NTPUDPClient client = new NTPUDPClient()) {
            client.setDefaultTimeout(PATIENCE);
            client.open();
            InetAddress address = InetAddress.getByName(host);
            TimeInfo best = null;
            for (int question = 0; question < QUESTIONS; question++) {
                TimeInfo answer = client.getTime(address, port);
                answer.computeDetails();
                if (answer.getOffset() != null && (best == null || answer.getDelay() < best.getDelay())) {
                    best = answer;
                }
            }
            return List.of(best == null ? silent(Sentence.of("its answer holds no time")) : judged(best));
        } catch (UnknownHostException e) {
            return List.of(silent(Sentence.of("there is no such host")));
        } catch (IOException e) {
            return List.of(silent(Sentence.quoted(e.getMessage())));
        }
    }

    private Finding judged(TimeInfo best) {
        int stratum = best.getMessage().getStratum();
        return stratum == 0 || stratum >= 16
                ? silent(Sentence.of("it has no time of its own"))
                : ClockCheck.judged(NTP, new ClockSource.Offset(host, best.getOffset() / 1e3, true));
    }

    private Finding silent(Sentence why) {
        return Finding.yellow(NTP, Sentence.of("'%s' tells no time (%s); name another by --ntp.", host, why));
    }
}
