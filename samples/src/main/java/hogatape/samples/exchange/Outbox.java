package hogatape.samples.exchange;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What goes out on a connection, in one order: frames and answers are written as finished WebSocket frames into a batch,
 * and a batch leaves with one write. For the event loop, except the count.
 */
final class Outbox {
    private static final int BATCH_BYTES = 64 * 1024;
    private static final int FINAL_TEXT = 0x81;
    private static final int LENGTH_IN_TWO_BYTES = 126;
    private static final int LENGTH_IN_EIGHT_BYTES = 127;

    private final ChannelHandlerContext context;
    private final int number;
    private final WireListener listener;
    private final FaultyWire faults;
    private ByteBuf batch;
    private int batchedFrames;
    private volatile long framesSent;
    private volatile long timesHeldBack;

    /** The way out of a connection, with what befalls it. */
    Outbox(ChannelHandlerContext context, int number, List<Faults.Strike> strikes, WireListener listener) {
        this.context = context;
        this.number = number;
        this.listener = listener;
        faults = new FaultyWire(strikes, this);
    }

    /** Puts a data frame into the batch. */
    void frame(byte[] payload, int offset, int length) {
        if (faults.befalls(payload, offset, length)) {
            return;
        }
        append(FINAL_TEXT, payload, offset, length);
        listener.onMessage(number, payload, offset, length);
        batchedFrames++;
        if (batch.readableBytes() >= BATCH_BYTES) {
            write();
        }
    }

    /** Sends what is no data frame, behind all frames before it. */
    void message(String text) {
        if (faults.isDead()) {
            return;
        }
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        append(FINAL_TEXT, payload, 0, payload.length);
        told(payload);
        flush();
    }

    /** For faults: a message under a first byte of any kind. */
    void whole(int firstByte, byte[] payload) {
        append(firstByte, payload, 0, payload.length);
        told(payload);
    }

    /** For faults: a part of a message. */
    void fragment(int firstByte, byte[] payload, int offset, int length) {
        append(firstByte, payload, offset, length);
    }

    /** For faults: a control frame. */
    void control(int firstByte, byte[] payload) {
        append(firstByte, payload, 0, payload.length);
    }

    /** For faults: a frame that breaks off after some bytes of its payload. */
    void cutOff(int firstByte, byte[] payload, int after) {
        append(firstByte, payload, 0, payload.length);
        batch.writerIndex(batch.writerIndex() - payload.length + after);
    }

    /** For faults: drops the connection behind what was sent. */
    void hangUp() {
        flush();
        context.close();
    }

    /** For faults: tells of a message whose parts were sent. */
    void told(byte[] payload) {
        listener.onMessage(number, payload, 0, payload.length);
    }

    /** Whether the connection takes more now; a slow client or a full socket is waited for, never dropped. */
    boolean isWritable() {
        return context.channel().isWritable();
    }

    /** The same asked by a feed that has a frame to send; it counts how often the answer was no. */
    boolean holdsBack() {
        boolean holdsBack = !isWritable();
        if (holdsBack) {
            heldBack();
        }
        return holdsBack;
    }

    void flush() {
        write();
        context.flush();
    }

    /** Sends all there is; the promise is kept once the socket has taken it. */
    ChannelPromise drain() {
        flush();
        ChannelPromise drained = context.newPromise();
        context.writeAndFlush(context.alloc().buffer(0), drained);
        return drained;
    }

    /** Which WebSocket of the exchange this belongs to, from 0. */
    int number() {
        return number;
    }

    /** The data frames that the socket has taken. For any thread. */
    long framesSent() {
        return framesSent;
    }

    /** How often a feed had to wait for this connection. For any thread. */
    long timesHeldBack() {
        return timesHeldBack;
    }

    private void append(int firstByte, byte[] payload, int offset, int length) {
        if (batch == null) {
            batch = context.alloc().directBuffer(BATCH_BYTES + BATCH_BYTES / 4);
        }
        batch.writeByte(firstByte);
        if (length < LENGTH_IN_TWO_BYTES) {
            batch.writeByte(length);
        } else if (length <= 0xFFFF) {
            batch.writeByte(LENGTH_IN_TWO_BYTES).writeShort(length);
        } else {
            batch.writeByte(LENGTH_IN_EIGHT_BYTES).writeLong(length);
        }
        batch.writeBytes(payload, offset, length);
    }

    private void write() {
        if (batch == null) {
            return;
        }
        int frames = batchedFrames;
        context.writeAndFlush(batch).addListener(written -> {
            if (written.isSuccess()) {
                count(frames);
            }
        });
        batch = null;
        batchedFrames = 0;
    }

    // Only the event loop counts, so reading before writing loses nothing.
    private void count(int frames) {
        long before = framesSent;
        framesSent = before + frames;
    }

    private void heldBack() {
        long before = timesHeldBack;
        timesHeldBack = before + 1;
    }
}
