package hogatape.replay.command;

import hogatape.replay.pace.PlayControl;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes keys from a stream where no terminal is, and only while the run is held: so the same keys give the same run. The
 * stream's end ends the run, for nobody is left to let it go on.
 */
final class LineKeys {
    private final InputStream input;
    private final PlayControl control;
    private final Keys keys;

    LineKeys(InputStream input, PlayControl control, Keys keys) {
        this.input = input;
        this.control = control;
        this.keys = keys;
    }

    /** The run is held: takes keys until one lets it go on. */
    void held() {
        while (control.holds()) {
            int key = read();
            if (key < 0) {
                control.stop();
            } else if (key != '\n' && key != '\r') {
                keys.press((char) key);
            }
        }
    }

    private int read() {
        try {
            return input.read();
        } catch (IOException expected) {
            return -1; // As good as its end.
        }
    }
}
