package hogatape.replay.command;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.journal.RecordSource;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import hogatape.replay.ReplaySummary;
import hogatape.replay.Replayer;
import hogatape.replay.pace.Breakpoint;
import hogatape.replay.pace.PlayControl;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a run on the command line is paced, and the keys that move it while it lasts. */
final class Pacing {
    private final PlayControl control;
    private final List<Breakpoint> breakpoints;
    private final Optional<Duration> longestIdle;
    private final PrintWriter shown;

    /**
     * A pacing.
     *
     * @param shown where holds, and what keys do, are told
     */
    Pacing(PlayControl control, List<Breakpoint> breakpoints, Optional<Duration> longestIdle, PrintWriter shown) {
        this.control = control;
        this.breakpoints = breakpoints;
        this.longestIdle = longestIdle;
        this.shown = shown;
    }

    /** Plays a journal so; keys of the terminal move the run, or else those of the standard input where it is held. */
    ReplaySummary replay(Replayer replayer, RecordSource tape) throws IOException {
        longestIdle.ifPresent(replayer::longestIdle);
        replayer.control(control);
        Keys keys = new Keys(control, shown);
        if (!Keyboard.isPresent()) {
            LineKeys lines = new LineKeys(System.in, control, keys);
            return replayer.breakAt(breakpoints, (record, tapeNanos) -> {
                        show(record, tapeNanos);
                        lines.held();
                    })
                    .replay(tape);
        }
        Keyboard keyboard = Keyboard.open(keys);
        try {
            return replayer.breakAt(breakpoints, this::show).replay(tape);
        } finally {
            keyboard.close();
        }
    }

    private void show(FeedRecord record, long tapeNanos) {
        shown.println(line(record, tapeNanos));
        shown.flush();
    }

    private static String line(FeedRecord record, long tapeNanos) {
        String text = Messages.text(
                "held at %s before %d.%d %s %s",
                SeoulTime.text(tapeNanos), record.sequence(), record.record(), record.tr(), record.symbol());
        return record instanceof Book book
                ? Messages.text(
                        "%s bid %,d × %,d, ask %,d × %,d",
                        text, book.bidPrice(1), book.bidSize(1), book.askPrice(1), book.askSize(1))
                : text;
    }
}
