package hogatape.samples.exchange;

import hogatape.message.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What goes wrong with an exchange, and when. Begin with {@link #NONE} and add.
 *
 * @param strikes what befalls connections
 * @param unavailableApprovals so many requests for an approval key are answered with status 503
 * @param muteHandshakes so many WebSockets are accepted by the socket and never answered
 * @param lingeringSessions the requests of so many WebSockets are refused with OPSP8996, as if an old session lived
 * @param delay how long each request waits before the exchange looks at it
 */
public record Faults(
        List<Strike> strikes, int unavailableApprovals, int muteHandshakes, int lingeringSessions, Duration delay) {
    /** Nothing goes wrong. */
    public static final Faults NONE = new Faults(List.of(), 0, 0, 0, Duration.ZERO);

    private static final int EACH = -1;
    private static final int USUAL_FRAMES = 100;
    private static final int USUAL_COUNT = 2;
    private static final Duration USUAL_DELAY = Duration.ofSeconds(3);

    /**
     * A fault that befalls a connection once.
     *
     * @param connection which WebSocket, from 0 in the order of their arrival; -1 for each
     * @param afterFrames how many data frames were due on it before
     */
    record Strike(Fault fault, int connection, long afterFrames) {}

    /** Keeps a copy. */
    public Faults {
        strikes = List.copyOf(strikes);
    }

    /** The same and a fault that befalls one connection, from 0, when so many data frames were due on it. */
    public Faults strike(Fault fault, int connection, long afterFrames) {
        List<Strike> more = new ArrayList<>(strikes);
        more.add(new Strike(fault, connection, afterFrames));
        return new Faults(more, unavailableApprovals, muteHandshakes, lingeringSessions, delay);
    }

    /** The same and a fault that befalls each connection when so many data frames were due on it. */
    public Faults strikeEach(Fault fault, long afterFrames) {
        return strike(fault, EACH, afterFrames);
    }

    /** The same with so many requests for an approval key answered with status 503. */
    public Faults withUnavailableApprovals(int count) {
        return new Faults(strikes, count, muteHandshakes, lingeringSessions, delay);
    }

    /** The same with so many WebSockets that are never answered. */
    public Faults withMuteHandshakes(int count) {
        return new Faults(strikes, unavailableApprovals, count, lingeringSessions, delay);
    }

    /** The same with so many WebSockets refused because an old session lingers. */
    public Faults withLingeringSessions(int count) {
        return new Faults(strikes, unavailableApprovals, muteHandshakes, count, delay);
    }

    /** The same with each request waiting so long. */
    public Faults withDelay(Duration other) {
        return new Faults(strikes, unavailableApprovals, muteHandshakes, lingeringSessions, other);
    }

    /** The names that {@link #named} knows. */
    static List<String> names() {
        List<String> names = new ArrayList<>(
                Arrays.stream(Fault.values()).map(Fault::optionName).toList());
        names.addAll(List.of("approval-503", "mute-handshake", "lingering-session", "slow"));
        return names;
    }

    /**
     * The same and a fault by its name: one of a connection befalls each after 100 frames, and what an exchange refuses
     * or leaves unanswered it does so twice.
     *
     * @throws IllegalArgumentException if there is no such fault
     */
    Faults named(String name) {
        return switch (name) {
            case "approval-503" -> withUnavailableApprovals(USUAL_COUNT);
            case "mute-handshake" -> withMuteHandshakes(USUAL_COUNT);
            case "lingering-session" -> withLingeringSessions(USUAL_COUNT);
            case "slow" -> withDelay(USUAL_DELAY);
            default ->
                Arrays.stream(Fault.values())
                        .filter(fault -> fault.optionName().equals(name))
                        .findFirst()
                        .map(fault -> strikeEach(fault, USUAL_FRAMES))
                        .orElseThrow(() -> new IllegalArgumentException(
                                Messages.text("'%s' is no fault; there are %s.", name, String.join(", ", names()))));
        };
    }

    /** What befalls a connection. */
    List<Strike> of(int connection) {
        return strikes.stream()
                .filter(strike -> strike.connection == EACH || strike.connection == connection)
                .toList();
    }
}
