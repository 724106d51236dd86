package hogatape.journal;

/**
 * A stretch of a file that gave no records.
 *
 * @param from the first byte of the stretch
 * @param to the byte behind it
 * @param what what is wrong with it, in words
 */
record DamagedPlace(DayFile file, long from, long to, String what) {
    @Override
    public String toString() {
        return what + " (" + file.name() + ", bytes " + from + " to " + to + ")";
    }
}
