package hogatape.junit;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.feed.FrameDecoder;
import hogatape.feed.Layouts;
import hogatape.feed.MarketListener;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.feed.Undecoded;
import hogatape.journal.DamagedJournalException;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.TapeTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The records of a journal around one of them, for the message of a failure: decoded in a line, and as they came. */
final class FramesAround implements RecordHandler, MarketListener {
    private static final int BEFORE = 3;
    private static final int BEHIND = 2;
    private static final Pattern SEQUENCE = Pattern.compile("at sequence (\\d+)");

    private final FrameDecoder decoder = new FrameDecoder(Layouts.builtIn(), this);
    private final TapeTime tapeTime = new TapeTime();
    private final Deque<String> before = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> decoded = new ArrayList<>();
    private final Predicate<Place> sought;
    private int behind = -1;

    /** Where a record stands. */
    private record Place(long sequence, long tapeNanos) {}

    private FramesAround(Predicate<Place> sought) {
        this.sought = sought;
    }

    /** The records around an event, each on lines of its own, behind a sentence. */
    static String event(Path journal, Event event) {
        return around(
                journal,
                place -> event.sequence() > 0
                        ? place.sequence() == event.sequence()
                        : place.tapeNanos() >= event.tapeNanos());
    }

    /** The records around the sequence that a message names. */
    static String sequence(Path journal, String message) {
        Matcher matcher = SEQUENCE.matcher(message);
        if (!matcher.find()) {
            return "";
        }
        long sequence = Long.parseLong(matcher.group(1));
        return around(journal, place -> place.sequence() == sequence);
    }

    private static String around(Path journal, Predicate<Place> sought) {
        FramesAround frames = new FramesAround(sought);
        try (JournalReader reader = JournalReader.open(journal)) {
            while (frames.behind < BEHIND && reader.read(frames)) {}
        } catch (DamagedJournalException damage) {
            frames.shown.add("    " + damage.getMessage());
        } catch (IOException e) {
            return "\nThe records around cannot be shown: " + e.getMessage();
        }
        return "\nThe records around:\n" + String.join("\n", frames.behind < 0 ? frames.before : frames.shown);
    }

    @Override
    public void onRecord(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        long tapeNanos = tapeTime.advance(wallNanos);
        decoded.clear();
        decoder.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        boolean found = behind < 0 && sought.test(new Place(sequence, tapeNanos));
        if ((kind == RecordKind.CLOCK || kind == RecordKind.STATE) && !found) {
            return;
        }
        String what = decoded.isEmpty() ? kind.name().toLowerCase(Locale.ROOT) : String.join("; ", decoded);
        String text = (found ? "  > " : "    ") + "#" + sequence + " " + RecordLine.time(wallNanos) + " " + what
                + (length == 0 ? "" : "\n        " + new String(buffer, offset, length, StandardCharsets.UTF_8));
        if (found) {
            shown.addAll(before);
        }
        if (found || behind >= 0) {
            shown.add(text);
            behind++;
        }
        before.add(text);
        if (before.size() > BEFORE) {
            before.remove();
        }
    }

    @Override
    public void onBook(Book book) {
        note(book);
    }

    @Override
    public void onTrade(Trade trade) {
        note(trade);
    }

    @Override
    public void onExpectedTrade(Trade trade) {
        note(trade);
    }

    @Override
    public void onStatus(Status status) {
        note(status);
    }

    @Override
    public void onUndecoded(Undecoded undecoded) {
        decoded.add("undecoded");
    }

    private void note(FeedRecord record) {
        decoded.add(RecordLine.of(record));
    }
}
