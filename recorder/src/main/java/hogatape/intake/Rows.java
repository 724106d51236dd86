package hogatape.intake;

import java.io.Closeable;
import java.io.IOException;

/** The rows of a file: each has the text of a receive time and a raw frame, or something is wrong with it. */
interface Rows extends Closeable {
    /** Goes to the next row, over empty ones; false at the end. Everything told before is no longer valid. */
    boolean next() throws IOException;

    /** Where the row stands, from 1; where it takes several lines, the first of them. */
    long line();

    /** What is wrong with the row; null where time and frame are there. */
    RowProblem problem();

    /** The text of the time. */
    String time();

    /** Holds the frame. */
    byte[] buffer();

    int offset();

    int length();

    /** The row as it stands in the file, a character a byte. */
    String text();

    /** How much of the file has been taken, in its own bytes. */
    long position() throws IOException;
}
