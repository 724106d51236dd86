package hogatape.samples.exchange;

import hogatape.replay.Speed;
import hogatape.replay.Window;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A recorded journal to be served.
 *
 * @param journal its folder
 * @param firstDay the first Seoul day that is served
 * @param lastDay the last one
 * @param window the stretch of those days that is served
 * @param speed how fast
 * @param startAfter how many registrations there must be, over all connections, before it begins; 1 or more
 */
public record ServedTape(
        Path journal, LocalDate firstDay, LocalDate lastDay, Window window, Speed speed, int startAfter) {
    /** The whole of a journal, beginning with the first registration. */
    public static ServedTape of(Path journal, Speed speed) {
        return new ServedTape(journal, LocalDate.MIN, LocalDate.MAX, Window.ALL, speed, 1);
    }
}
