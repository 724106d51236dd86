package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.recorder.RecorderEvents.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class EventCommandTest {
    @TempDir
    Path folder;

    private Path told;

    @BeforeEach
    void nameTheFile() {
        told = folder.resolve("told");
    }

    @Test
    void handsBothArgumentsOnWithoutTheShellReadingThem() throws IOException {
        String nasty = "it's \"quoted\", $(touch " + folder + "/run), `id`; $HOME & \\n * 호가 | end";
        String script = script("printf '%s\\n' \"$#\" \"$1\" \"$2\" >> " + told);
        try (EventCommand command = new EventCommand(script)) {
            command.tell(Kind.REFUSED, nasty);
            command.tell(Kind.DAY_CLOSED, "a NUL: \0.");
        }

        assertThat(Files.readAllLines(told)).containsExactly("2", "refused", nasty, "2", "day-closed", "a NUL:  .");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void takesACommandWithArgumentsOfItsOwn() throws IOException {
        try (EventCommand command = new EventCommand(script("echo \"$1,$2,$3\" > " + told) + " 'of its own'")) {
            command.tell(Kind.HOLE, "a hole begins");
        }

        assertThat(told).hasContent("of its own,hole,a hole begins");
    }

    @Test
    void givesTheCommandNoKeyInItsEnvironment() throws IOException {
        try (EventCommand command = new EventCommand(script("env > " + told))) {
            command.tell(Kind.OPENED, "it stands");
        }

        assertThat(Files.readString(told)).contains("PATH=").doesNotContain("KIS_APP_KEY", "KIS_APP_SECRET");
    }

    @Test
    void runsTheOtherCommandsWhereOneFails() throws IOException {
        try (EventCommand command = new EventCommand(script("echo $1 >> " + told + "; exit 3"))) {
            command.tell(Kind.HOLE, "one");
            command.tell(Kind.OPENED, "two");
        }

        assertThat(told).hasContent("hole\nopened");
    }

    @Test
    void neverHoldsUpWhoTellsAndEndsACommandThatHangs() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        // Opening the pipe's other end waits for this command; then it reads for as long as the other end is open.
        EventCommand command = new EventCommand(script("exec cat " + pipe));
        for (int i = 0; i < 200; i++) {
            command.tell(Kind.CLOCK, "more than can wait");
        }
        try (var hanging = Files.newOutputStream(pipe)) {
            command.close(1, TimeUnit.MILLISECONDS);

            assertThat(breaks(hanging)).as("the hanging command is ended").isTrue();
        }
    }

    /** Waits until nobody reads any more. */
    private static boolean breaks(java.io.OutputStream pipe) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        try {
            while (System.nanoTime() < end) {
                pipe.write('x');
                Thread.onSpinWait();
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private String script(String body) throws IOException {
        Path script = folder.resolve("on-event.sh");
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script.toString();
    }
}
