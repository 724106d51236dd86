package hogatape.feed;

/** The journal record being decoded: what each record of the frame shares. */
final class Frame {
    long sequence;
    int connection;
    long receiveNanos;
    byte[] buffer;

    /** Becomes a copy of a part of another one, in a buffer of its own. */
    void become(Frame other, int from, int to) {
        sequence = other.sequence;
        connection = other.connection;
        receiveNanos = other.receiveNanos;
        if (buffer.length < to - from) {
            buffer = new byte[to - from];
        }
        System.arraycopy(other.buffer, from, buffer, 0, to - from);
    }
}
