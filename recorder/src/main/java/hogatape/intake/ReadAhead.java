package hogatape.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * A stream that is read on a thread of its own, some blocks ahead of the one that uses it: so that unpacking does not wait
 * for what is done with the bytes. What goes wrong is thrown where the bytes before it end.
 */
final class ReadAhead extends InputStream {
    private static final int BLOCK = 1 << 17;
    private static final int BLOCKS = 4;
    private static final Block END = new Block(new byte[0], -1, null);

    private final InputStream stream;
    private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(BLOCKS);
    private final Thread thread = new Thread(this::run, "unpacking");
    private Block block = new Block(new byte[0], 0, null);
    private int taken;

    /** Bytes in their order; their length is -1 at the end. */
    private record Block(byte[] bytes, int length, Throwable failure) {}

    ReadAhead(InputStream stream) {
        this.stream = stream;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            blocks.put(readAll());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // Closed: nobody waits for more.
        }
    }

    /** Passes on what there is, up to the block behind which there is nothing. */
    private Block readAll() throws InterruptedException {
        try {
            while (true) {
                byte[] bytes = new byte[BLOCK];
                int length = stream.read(bytes, 0, BLOCK);
                if (length < 0) {
                    return END;
                }
                blocks.put(new Block(bytes, length, null));
            }
        } catch (IOException | RuntimeException | Error e) {
            // Whatever it is: without this block the other thread would wait for ever.
            return new Block(new byte[0], -1, e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (taken == block.length) {
            block = next();
            taken = 0;
        }
        if (block.failure instanceof IOException failure) {
            throw failure;
        }
        if (block.failure instanceof Error error) {
            throw error;
        }
        if (block.failure != null) {
            throw new IOException(block.failure.toString(), block.failure);
        }
        if (block.length < 0) {
            return -1;
        }
        int count = Math.min(length, block.length - taken);
        System.arraycopy(block.bytes, taken, target, offset, count);
        taken += count;
        return count;
    }

    private Block next() throws IOException {
        try {
            return blocks.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        stream.close();
    }
}
