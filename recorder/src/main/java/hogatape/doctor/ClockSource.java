package hogatape.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who keeps the machine's clock, and how far it is off. */
@FunctionalInterface
interface ClockSource {
    /** The two figures of an NTP daemon. */
    Pattern NTPD = Pattern.compile("stratum=(\\d+),\\s*offset=([-+]?\\d+(?:\\.\\d+)?)");

    /** What is told of the clock. */
    record Offset(String by, double seconds, boolean synchronised) {}

    /** Asks; empty where nobody answers. */
    Optional<Offset> ask() throws InterruptedException;

    /** The time services that this machine may have, in the order of how much they tell. */
    static ClockSource ofThisMachine() {
        return () -> {
            Optional<Offset> told = output(List.of("chronyc", "-c", "tracking")).flatMap(ClockSource::chrony);
            if (told.isEmpty()) {
                told = output(List.of("ntpq", "-c", "rv 0 stratum,offset")).flatMap(ClockSource::ntpd);
            }
            return told.isPresent()
                    ? told
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

    /** What {@code ntpq -c "rv 0 stratum,offset"} tells: the offset in milliseconds; stratum 16 is that of a clock nobody keeps. */
    static Optional<Offset> ntpd(String line) {
        Matcher told = NTPD.matcher(line);
        return told.find()
                ? Optional.of(new Offset(
                        "ntpd",
                        Double.parseDouble(told.group(2)) / 1e3,
                        !told.group(1).equals("16")))
                : Optional.empty();
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
