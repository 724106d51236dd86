package hogatape.feed;

/** The journal record being decoded: what each record of the frame shares. */
final class Frame {
    long sequence;
    int connection;
    long receiveNanos;
    byte[] buffer;
}
