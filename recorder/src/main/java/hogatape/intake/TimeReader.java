package hogatape.intake;

/** Reads the times of one file, in its order. */
interface TimeReader {
    /**
     * Reads a time.
     *
     * @return nanoseconds since the epoch
     * @throws UnreadableTimeException with what is wrong with it, as the rejects tell it
     */
    long read(String text) throws UnreadableTimeException;
}
