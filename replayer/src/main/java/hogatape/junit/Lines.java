package hogatape.junit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/** Compares events with the lines that are expected of them. */
record Lines(String what, Path journal) {
    /** Requires that events are these lines, of which each text may hold several. */
    void require(List<Event> events, String... texts) {
        List<String> expected = split(texts);
        difference(events, expected).ifPresent(first -> {
            throw new AssertionFailedError(first, joined(expected), joined(lines(events)));
        });
    }

    /** Requires that lines are these, without any frames to show. */
    static void requireOutput(List<String> output, String... texts) {
        List<String> expected = split(texts);
        if (!output.equals(expected)) {
            int at = firstDifference(output, expected);
            throw new AssertionFailedError(sentence("line", output, expected, at), joined(expected), joined(output));
        }
    }

    /** The first difference, with the frames around it; empty where there is none. */
    Optional<String> difference(List<Event> events, List<String> expected) {
        List<String> lines = lines(events);
        if (lines.equals(expected)) {
            return Optional.empty();
        }
        int at = firstDifference(lines, expected);
        String sentence = sentence(what, lines, expected, at);
        if (events.isEmpty()) {
            return Optional.of(sentence);
        }
        return Optional.of(sentence + FramesAround.event(journal, events.get(Math.min(at, events.size() - 1))));
    }

    private static String sentence(String what, List<String> lines, List<String> expected, int at) {
        return what + " " + (at + 1) + " of " + lines.size() + " differs\n  expected: " + at(expected, at)
                + "\n  but was:  " + at(lines, at);
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "none, it ends before";
    }

    private static int firstDifference(List<String> lines, List<String> expected) {
        int at = 0;
        while (at < lines.size() && at < expected.size() && lines.get(at).equals(expected.get(at))) {
            at++;
        }
        return at;
    }

    private static List<String> lines(List<Event> events) {
        return events.stream().map(Event::line).toList();
    }

    private static List<String> split(String... texts) {
        return Stream.of(texts).flatMap(String::lines).toList();
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines);
    }
}
