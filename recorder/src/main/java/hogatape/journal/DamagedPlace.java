package hogatape.journal;

/**
 * A stretch of a file that gave no records.
 *
 * @param from the first byte of the stretch
 * @param to the byte behind it
 * @param what what is wrong with it, in words
 * @param lastSequence the last record that stood there, where the rest of the file tells; otherwise 0
 */
record DamagedPlace(DayFile file, long from, long to, String what, long lastSequence) {
    DamagedPlace(DayFile file, long from, long to, String what) {
        this(file, from, to, what, 0);
    }

    /** This place and another one behind it, with no sound record between them. */
    DamagedPlace with(DamagedPlace later) {
        return new DamagedPlace(file, from, to, what, later.lastSequence);
    }

    @Override
    public String toString() {
        return what + " (" + file.name() + ", bytes " + from + " to " + to + ")";
    }
}
