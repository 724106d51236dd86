package hogatape.intake;

/** Follows an import while it runs, on its thread. */
public interface ImportWatch {
    /** Watches nothing. */
    ImportWatch NONE = (done, rows, nanos) -> true;

    /**
     * Told every few thousand rows.
     *
     * @param done the part of the files' bytes that was read, 0 to 1
     * @param rows the rows so far
     * @param nanos how far the tape is, nanoseconds since the epoch
     * @return whether to go on; if not, the import ends with an exception, and the day at hand is not kept
     */
    boolean goOn(double done, long rows, long nanos);
}
