package hogatape.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Who keeps the machine's clock, and how far it is off. */
@FunctionalInterface
interface ClockSource {
    /** What is told of the clock. */
    record Offset(String by, double seconds, boolean synchronised) {}

    /** Asks; empty where nobody answers. */
    Optional<Offset> ask() throws InterruptedException;

    /** The time services that this machine may have, in the order of how much they tell. */
    static ClockSource ofThisMachine() {
        return () -> {
            Optional<Offset> chrony =
                    output(List.of("chronyc", "-c", "tracking")).flatMap(ClockSource::chrony);
            return chrony.isPresent()
                    ? chrony
                    : output(List.of("timedatectl", "show", "--property=NTPSynchronized", "--value"))
                            .flatMap(ClockSource::systemd);
        };
    }

    /** What {@code chronyc -c tracking} tells: comma-separated, the offset of the system clock in the fifth place. */
    static Optional<Offset> chrony(String line) {
        String[] cells = line.strip().split(",");
        try {
            boolean kept = !cells[cells.length - 1].equalsIgnoreCase("Not synchronised");
            return cells.length < 14
                    ? Optional.empty()
                    : Optional.of(new Offset("chrony", Double.parseDouble(cells[4]), kept));
        } catch (NumberFormatException e) {
            return Optional.empty(); // Another chrony than the one known.
        }
    }

    /** What systemd tells: only whether some service keeps the clock. */
    static Optional<Offset> systemd(String line) {
        return switch (line.strip()) {
            case "yes" -> Optional.of(new Offset("systemd, which tells no offset", 0, true));
            case "no" -> Optional.of(new Offset("systemd", 0, false));
            default -> Optional.empty();
        };
    }

    private static Optional<String> output(List<String> command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // It is not installed here.
        }
    }
}
