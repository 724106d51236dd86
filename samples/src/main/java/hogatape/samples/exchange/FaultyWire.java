package hogatape.samples.exchange;

import hogatape.samples.exchange.Faults.Strike;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

/** Does to one connection what its faults say. For the event loop. */
final class FaultyWire {
    private static final int FINAL = 0x80;
    private static final int COMPRESSED = 0x40;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final byte[] GOING_AWAY = {0x03, (byte) 0xE9};
    private static final byte[] ALIVE = "alive".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HALF_AN_ANSWER =
            "{\"header\":{\"tr_id\":\"H0NXASP0\",\"tr_k".getBytes(StandardCharsets.US_ASCII);
    private static final int GARBAGE_BYTES = 300_000;
    /** Where the count stands in {@code 0|H0NXASP0|001|}. */
    private static final int COUNT_OFFSET = 11;

    private final List<Strike> strikes;
    private final Outbox outbox;
    private long due;
    private boolean silent;
    private boolean dead;

    FaultyWire(List<Strike> strikes, Outbox outbox) {
        this.strikes = new ArrayList<>(strikes);
        this.outbox = outbox;
    }

    /** Whether nothing goes out any more. */
    boolean isDead() {
        return dead;
    }

    /** Does what befalls a data frame that is due; returns whether the frame is not to go out as it is. */
    boolean befalls(byte[] payload, int offset, int length) {
        long before = due++;
        for (Iterator<Strike> each = strikes.iterator(); each.hasNext() && !silent && !dead; ) {
            Strike strike = each.next();
            if (strike.afterFrames() <= before) {
                each.remove();
                if (befalls(strike.fault(), Arrays.copyOfRange(payload, offset, offset + length))) {
                    return true;
                }
            }
        }
        return silent || dead;
    }

    private boolean befalls(Fault fault, byte[] frame) {
        switch (fault) {
            case CUT -> cut();
            case CUT_INSIDE -> {
                outbox.cutOff(FINAL | TEXT, frame, frame.length / 2);
                cut();
            }
            case CLOSE_FRAME -> {
                outbox.control(FINAL | CLOSE, GOING_AWAY);
                cut();
            }
            case SILENCE -> silent = true;
            case DEAD_SILENCE -> dead = true;
            case FRAGMENTS -> fragments(frame);
            case BINARY -> outbox.whole(FINAL | BINARY, frame);
            case COMPRESSED -> outbox.whole(FINAL | COMPRESSED | TEXT, deflated(frame));
            case GARBAGE -> {
                byte[] garbage = new byte[GARBAGE_BYTES];
                new Random(GARBAGE_BYTES).nextBytes(garbage);
                outbox.whole(FINAL | TEXT, garbage);
                return false;
            }
            case CUT_JSON -> {
                outbox.whole(FINAL | TEXT, HALF_AN_ANSWER);
                return false;
            }
            case WRONG_COUNT -> {
                frame[COUNT_OFFSET + 1] = '7';
                outbox.whole(FINAL | TEXT, frame);
            }
        }
        return true;
    }

    private void cut() {
        dead = true;
        outbox.hangUp();
    }

    private void fragments(byte[] frame) {
        int third = frame.length / 3;
        outbox.fragment(TEXT, frame, 0, third);
        outbox.control(FINAL | PING, ALIVE);
        outbox.fragment(CONTINUATION, frame, third, third);
        outbox.control(FINAL | PING, ALIVE);
        outbox.fragment(FINAL | CONTINUATION, frame, 2 * third, frame.length - 2 * third);
        outbox.told(frame);
    }

    private static byte[] deflated(byte[] frame) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(frame);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
