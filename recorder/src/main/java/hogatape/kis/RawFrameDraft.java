package hogatape.kis;

import hogatape.journal.RecordClock;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.InvalidFrameException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.Framedata;

/**
 * Takes data messages out of the socket's bytes in place, without decoding text or making objects, and stamps them with
 * the socket read that brought their last byte. Control frames go the library's way, in their place among the messages.
 *
 * <p>A message is handed on whatever it holds: broken UTF-8 and binary too, and one with reserved bits set before the
 * connection is given up for it.
 */
final class RawFrameDraft extends Draft_6455 {
    /** The largest message that is waited for; the broker's are below one kilobyte a record. */
    static final int MAX_MESSAGE = 16 << 20;

    private static final int FIN = 0x80;
    private static final int RESERVED = 0x70;
    private static final int OPCODE = 0x0F;
    private static final int MASKED = 0x80;
    private static final int CONTINUATION = 0;
    private static final int BINARY = 2;
    private static final int LENGTH_16_BITS = 126;
    private static final int LENGTH_64_BITS = 127;

    private final RecordClock clock;
    private final MessageReceiver receiver;
    private final Supplier<WebSocketImpl> engine;

    private byte[] carried = new byte[1 << 16];
    private int carriedLength;
    private byte[] fragments = new byte[0];
    private int fragmentsLength;
    private boolean amidFragments;

    /** Takes the messages of a session on its socket thread. */
    interface MessageReceiver {
        void onMessage(long wallNanos, long monotonicNanos, byte[] buffer, int offset, int length);
    }

    /**
     * @param engine the library's side of the connection, asked for when a control frame comes
     */
    RawFrameDraft(RecordClock clock, MessageReceiver receiver, Supplier<WebSocketImpl> engine) {
        this.clock = clock;
        this.receiver = receiver;
        this.engine = engine;
    }

    @Override
    public Draft copyInstance() {
        return new RawFrameDraft(clock, receiver, engine);
    }

    @Override
    public void reset() {
        super.reset();
        carriedLength = 0;
        fragmentsLength = 0;
        amidFragments = false;
    }

    /** Called by the library once for each socket read. */
    @Override
    public List<Framedata> translateFrame(ByteBuffer read) throws InvalidDataException {
        long wall = clock.wallNanos();
        long monotonic = clock.monotonicNanos();
        byte[] bytes = read.array();
        int begin = read.arrayOffset() + read.position();
        int end = read.arrayOffset() + read.limit();
        read.position(read.limit());
        if (carriedLength > 0) {
            carried = append(carried, carriedLength, bytes, begin, end - begin);
            carriedLength += end - begin;
            bytes = carried;
            begin = 0;
            end = carriedLength;
        }
        int rest = takeFrames(bytes, begin, end, wall, monotonic);
        carried = append(carried, 0, bytes, rest, end - rest);
        carriedLength = end - rest;
        return List.of();
    }

    /** Takes every whole frame and returns where the first one begins that is not whole yet. */
    private int takeFrames(byte[] bytes, int begin, int end, long wall, long monotonic) throws InvalidDataException {
        int frame = begin;
        while (end - frame >= 2) {
            int lengthByte = bytes[frame + 1] & 0x7F;
            int payload = frame + 2 + (lengthByte == LENGTH_64_BITS ? 8 : lengthByte == LENGTH_16_BITS ? 2 : 0);
            if (payload > end) {
                return frame;
            }
            int length = length(bytes, frame, lengthByte);
            if (length > end - payload) {
                return frame;
            }
            int first = bytes[frame] & 0xFF;
            if ((bytes[frame + 1] & MASKED) != 0) {
                throw new InvalidFrameException("a server must not mask its frames");
            }
            if ((first & OPCODE) > BINARY) {
                control(bytes, frame, payload + length - frame);
            } else {
                data(first, bytes, payload, length, wall, monotonic);
            }
            frame = payload + length;
        }
        return frame;
    }

    private static int length(byte[] bytes, int frame, int lengthByte) throws LimitExceededException {
        int size = lengthByte == LENGTH_64_BITS ? 8 : lengthByte == LENGTH_16_BITS ? 2 : 0;
        if (size == 0) {
            return lengthByte;
        }
        long length = 0;
        for (int i = 0; i < size; i++) {
            length = length << 8 | bytes[frame + 2 + i] & 0xFF;
        }
        if (length < 0 || length > MAX_MESSAGE) {
            throw new LimitExceededException("a message of " + Long.toUnsignedString(length) + " bytes", MAX_MESSAGE);
        }
        return (int) length;
    }

    private void data(int first, byte[] bytes, int payload, int length, long wall, long monotonic)
            throws InvalidDataException {
        if ((first & RESERVED) != 0) {
            receiver.onMessage(wall, monotonic, bytes, payload, length);
            throw new InvalidFrameException("reserved bits are set, and no extension was agreed on");
        }
        boolean last = (first & FIN) != 0;
        boolean continues = (first & OPCODE) == CONTINUATION;
        if (continues != amidFragments) {
            throw new InvalidFrameException("a fragment out of order");
        }
        if (last && !continues) {
            receiver.onMessage(wall, monotonic, bytes, payload, length);
            return;
        }
        if (fragmentsLength > MAX_MESSAGE - length) {
            throw new LimitExceededException("fragments of more than " + MAX_MESSAGE + " bytes", MAX_MESSAGE);
        }
        fragments = append(fragments, fragmentsLength, bytes, payload, length);
        fragmentsLength += length;
        amidFragments = !last;
        if (last) {
            receiver.onMessage(wall, monotonic, fragments, 0, fragmentsLength);
            fragmentsLength = 0;
        }
    }

    private void control(byte[] bytes, int frame, int length) throws InvalidDataException {
        for (Framedata control : super.translateFrame(ByteBuffer.wrap(bytes, frame, length))) {
            super.processFrame(engine.get(), control);
        }
    }

    private static byte[] append(byte[] target, int at, byte[] source, int offset, int length) {
        byte[] large =
                at + length <= target.length ? target : Arrays.copyOf(target, Math.max(2 * target.length, at + length));
        System.arraycopy(source, offset, large, at, length);
        return large;
    }
}
