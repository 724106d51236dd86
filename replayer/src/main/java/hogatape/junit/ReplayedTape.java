package hogatape.junit;

import hogatape.replay.ReplaySummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;

/**
 * What came of a replay. Assertions return this again, and fail with the first difference and the frames around it.
 *
 * <p>An event is a callback, as a line: tape time of day, what it was, and what it told. Of a book its best two:
 *
 * <pre>
 * 09:00:30.000 start
 * 09:00:30.000 book H0NXASP0 005930 bid 71500x800 ask 71600x500
 * 09:00:31.200 gap start disconnected since 09:00:30.000 H0NXASP0 005930
 * 09:00:33.200 gap end disconnected until 09:00:33.200
 * 09:00:33.200 end
 * </pre>
 *
 * <p>The events are those of the tape: they are written down in a second run, when they are asked for, and what a
 * strategy brings upon itself is not among them.
 */
public final class ReplayedTape {
    private final Run run;
    private final ReplaySummary summary;
    private final List<String> output;
    private final Optional<Path> diaryFile;
    private List<Event> events;

    ReplayedTape(Run run, ReplaySummary summary, List<String> output, Optional<Path> diaryFile) {
        this.run = run;
        this.summary = summary;
        this.output = output;
        this.diaryFile = diaryFile;
    }

    /** What the replay came to. */
    public ReplaySummary summary() {
        return summary;
    }

    /** The digest of all callbacks, in hexadecimal. */
    public String digest() {
        return summary.digest().orElseThrow();
    }

    /** What the strategy showed, line by line. */
    public List<String> output() {
        return output;
    }

    /** The events, up to the hundred thousandth. */
    public List<String> events() {
        return told().stream().map(Event::line).toList();
    }

    /** Requires the events, from the first to the last; each may be one line or a text block of several. */
    public ReplayedTape assertEvents(String... lines) {
        new Lines("event", run.journal()).require(told(), lines);
        return this;
    }

    /** Requires the gaps among the events, as {@link #assertEvents} does. */
    public ReplayedTape assertGaps(String... lines) {
        List<Event> gaps =
                told().stream().filter(event -> event.text().startsWith("gap ")).toList();
        new Lines("gap", run.journal()).require(gaps, lines);
        return this;
    }

    /** Requires what the strategy showed, from the first line to the last. */
    public ReplayedTape assertOutput(String... lines) {
        Lines.requireOutput(output, lines);
        return this;
    }

    /**
     * Requires the digest of all callbacks. Where it is another, and the diary of the right one was kept by an earlier run
     * of this test, the failure tells the first event that differs.
     */
    public ReplayedTape assertDigest(String hex) {
        if (digest().equals(hex)) {
            diaryFile
                    .filter(file -> DiaryFiles.read(file, hex).isEmpty())
                    .ifPresent(file -> DiaryFiles.write(file, hex, events()));
            return this;
        }
        throw new AssertionFailedError(
                "The digest is " + digest() + ", not " + hex + " (books: " + summary.books() + ", gaps: "
                        + summary.gaps() + ", records: " + summary.records() + ")." + difference(hex),
                hex,
                digest());
    }

    private String difference(String hex) {
        if (diaryFile.isEmpty()) {
            return "";
        }
        Path file = diaryFile.get();
        Optional<List<String>> before = DiaryFiles.read(file, hex);
        if (before.isEmpty()) {
            Path now = file.resolveSibling(file.getFileName().toString().replace(".txt", ".differs.txt"));
            DiaryFiles.write(now, digest(), events());
            return "\nThe events of this run stand in " + now + "; run the test where it still passes and compare with "
                    + file + " there.";
        }
        Optional<String> first = new Lines("event", run.journal()).difference(told(), before.get());
        return first.map(text -> "\nAgainst the diary " + file + " of that digest: " + text)
                .orElse("\nIts diary " + file
                        + " has the same events: what differs is below what a line of it tells, in a"
                        + " field that it leaves out or in what the strategy brought upon itself.");
    }

    private List<Event> told() {
        if (events == null) {
            events = run.diary().events();
        }
        return events;
    }
}
