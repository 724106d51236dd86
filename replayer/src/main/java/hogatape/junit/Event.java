package hogatape.junit;

/**
 * A callback, as a diary notes it.
 *
 * @param text what was told
 * @param sequence the record that brought it; 0 where the callback does not say
 * @param tapeNanos tape time
 */
record Event(String text, long sequence, long tapeNanos) {
    String line() {
        return tapeNanos == Long.MIN_VALUE ? text : RecordLine.time(tapeNanos) + " " + text;
    }
}
