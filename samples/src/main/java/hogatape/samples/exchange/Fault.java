package hogatape.samples.exchange;

import java.util.Locale;

/** What can befall a connection when its next data frame is due. */
public enum Fault {
    /** The connection is dropped without a close frame, and the frame is lost. */
    CUT,
    /** Half of the frame goes out, then the connection is dropped. */
    CUT_INSIDE,
    /** A close frame comes instead of the frame, and the connection is closed. */
    CLOSE_FRAME,
    /** No data comes any more; answers and PINGPONG go on. */
    SILENCE,
    /** Nothing at all comes any more, and the connection stays open. */
    DEAD_SILENCE,
    /** The frame comes in three fragments with pings between. */
    FRAGMENTS,
    /** The frame comes as a binary one. */
    BINARY,
    /** The frame comes compressed, which nobody agreed on. */
    COMPRESSED,
    /** 300 kB that are no text come before the frame. */
    GARBAGE,
    /** Half an answer comes before the frame, as a whole message. */
    CUT_JSON,
    /** The frame says that it holds seven records more than it does. */
    WRONG_COUNT;

    /** The name on the command line, such as {@code cut-inside}. */
    String optionName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
