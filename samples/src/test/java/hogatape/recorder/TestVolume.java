package hogatape.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A small file system of its own in memory, where the machine lets the test mount one. */
final class TestVolume implements AutoCloseable {
    private final Path folder;

    private TestVolume(Path folder) {
        this.folder = folder;
    }

    /** Mounts one at a folder; empty where that is not permitted. */
    static Optional<TestVolume> mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return mounted ? Optional.of(new TestVolume(folder)) : Optional.empty();
    }

    /** From now on nobody can write there, not even root; returns whether that could be done. */
    boolean makeReadOnly() {
        return run("mount", "-o", "remount,ro", folder.toString());
    }

    @Override
    public void close() {
        if (!run("umount", folder.toString())) {
            run("umount", "--lazy", folder.toString());
        }
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException e) {
            return false; // A machine without such a command.
        }
    }
}
