package hogatape.samples.exchange;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.nio.charset.StandardCharsets;

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
    private ByteBuf batch;
    private int batchedFrames;
    private volatile long framesSent;
    private volatile long timesHeldBack;

    Outbox(ChannelHandlerContext context) {
        this.context = context;
    }

    /** Puts a data frame into the batch. */
    void frame(byte[] payload, int offset, int length) {
        append(payload, offset, length);
        batchedFrames++;
        if (batch.readableBytes() >= BATCH_BYTES) {
            write();
        }
    }

    /** Sends what is no data frame, behind all frames before it. */
    void message(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        append(payload, 0, payload.length);
        flush();
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

    /** The data frames that the socket has taken. For any thread. */
    long framesSent() {
        return framesSent;
    }

    /** How often a feed had to wait for this connection. For any thread. */
    long timesHeldBack() {
        return timesHeldBack;
    }

    private void append(byte[] payload, int offset, int length) {
        if (batch == null) {
            batch = context.alloc().directBuffer(BATCH_BYTES + BATCH_BYTES / 4);
        }
        batch.writeByte(FINAL_TEXT);
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
