package hogatape.export;

/** Follows an export while it runs, on its thread. */
public interface ExportWatch {
    /** Watches nothing. */
    ExportWatch NONE = (rows, tapeNanos) -> true;

    /**
     * Told every few thousand records of the journal.
     *
     * @param rows the rows so far, those excepted that are still being made of the last frames read
     * @param tapeNanos how far the tape is read, nanoseconds since the epoch
     * @return whether to go on; if not, the export ends with an exception, and days not complete are not written
     */
    boolean goOn(long rows, long tapeNanos);
}
