package hogatape.samples.exchange;

import hogatape.replay.Window;
import hogatape.replay.pace.Speed;
import java.nio.file.Path;

/**
 * A recorded journal to be served.
 *
 * @param journal its folder
 * @param window the stretch that is served
 * @param speed how fast
 * @param startAfter how many registrations there must be, over all connections, before it begins; 1 or more
 */
public record ServedTape(Path journal, Window window, Speed speed, int startAfter) {
    /** The whole of a journal, beginning with the first registration. */
    public static ServedTape of(Path journal, Speed speed) {
        return new ServedTape(journal, Window.ALL, speed, 1);
    }
}
