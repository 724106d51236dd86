package hogatape.samples.exchange;

/** Hears every whole message that an exchange puts on a wire, so that a test can compare what came with what was sent. */
@FunctionalInterface
public interface WireListener {
    /** Hears nothing. */
    WireListener NONE = (connection, buffer, offset, length) -> {};

    /**
     * A message is on its way: data, an answer, PINGPONG, or whatever a fault sends instead. A message that a fault cuts
     * off is none. Called on the exchange's thread, in the order of the wire.
     *
     * @param connection which WebSocket of the exchange, from 0 in the order of their arrival
     * @param buffer holds the message; valid until this method returns
     */
    void onMessage(int connection, byte[] buffer, int offset, int length);
}
