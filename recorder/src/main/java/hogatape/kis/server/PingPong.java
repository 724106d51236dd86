package hogatape.kis.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * The broker's question whether a client still lives. The clock is the caller's, in nanoseconds; only its differences
 * count. For the event loop.
 */
public final class PingPong {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final long patienceNanos;
    private boolean waiting;
    private long askedNanos;

    /** A question that may stay open for so long. */
    public PingPong(Duration patience) {
        patienceNanos = patience.toNanos();
    }

    /** Notes that the client is asked now. */
    public void asked(long nowNanos) {
        if (!waiting) {
            waiting = true;
            askedNanos = nowNanos;
        }
    }

    /** Notes that the client answered, which settles every question before. */
    public void answered() {
        waiting = false;
    }

    /** Whether the first question without an answer is too long ago. */
    public boolean isGivenUp(long nowNanos) {
        return waiting && nowNanos - askedNanos >= patienceNanos;
    }

    /** The question's text at a Seoul time. */
    public static String text(LocalDateTime seoulTime) {
        ObjectNode message = JSON.createObjectNode();
        message.putObject("header").put("tr_id", "PINGPONG").put("datetime", DATETIME.format(seoulTime));
        return message.toString();
    }
}
