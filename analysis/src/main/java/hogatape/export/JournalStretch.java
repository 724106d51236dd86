package hogatape.export;

import hogatape.message.Messages;

/**
 * What of a journal lies on a day, or in a window of it.
 *
 * @param first the sequence of the first record; one above the last where there is none
 * @param last the sequence of the last record before the end; 0 where there is none
 */
record JournalStretch(long first, long last) {
    /** Whether all that another stretch of the same journal holds lies in this one. */
    boolean covers(JournalStretch other) {
        return other.first > other.last || first <= other.first && last >= other.last;
    }

    /** For people. */
    String text() {
        return first > last ? Messages.text("no record") : Messages.text("records %d to %d", first, last);
    }
}
