package hogatape.replay.command;

import hogatape.message.Messages;
import hogatape.replay.pace.PlayControl;
import hogatape.replay.pace.Speed;
import java.io.PrintWriter;
import java.util.Locale;

/** What the keys of a terminal do to a run. For one thread. */
final class Keys {
    static String help() {
        return Messages.text(
                "keys: space pauses and goes on, s steps, + and - change the speed, 1 original, m max, q ends");
    }

    private final PlayControl control;
    private final PrintWriter shown;

    /**
     * Keys of a run.
     *
     * @param shown where each key's effect is told
     */
    Keys(PlayControl control, PrintWriter shown) {
        this.control = control;
        this.shown = shown;
    }

    /** A key was pressed; one without a meaning shows which have one. */
    void press(char key) {
        switch (Character.toLowerCase(key)) {
            case ' ', 'p' -> pauseOrResume();
            case 'c' -> control.resume();
            case 's', '\r', '\n' -> control.step();
            case '+', '=' -> speed(control.speed().faster());
            case '-' -> speed(control.speed().slower());
            case '1' -> speed(Speed.ORIGINAL);
            case 'm' -> speed(Speed.MAX);
            case 'q' -> control.stop();
            default -> tell(help());
        }
    }

    private void pauseOrResume() {
        if (control.isPaused()) {
            control.resume();
            tell(Messages.text("goes on at speed %s", control.speed()));
        } else {
            control.pause();
            tell(Messages.text("pauses; %s", help()));
        }
    }

    private void speed(Speed wanted) {
        control.speed(wanted);
        tell(Messages.text("speed %s", wanted));
    }

    private void tell(String what) {
        shown.printf(Locale.ROOT, "[%s]%n", what);
        shown.flush();
    }
}
