package hogatape.replay;

import hogatape.cli.Console;
import hogatape.feed.Layouts;
import hogatape.journal.DamagedJournalException;
import hogatape.journal.JournalException;
import hogatape.journal.RecordSource;
import hogatape.message.Sentence;
import hogatape.replay.pace.Breakpoint;
import hogatape.replay.pace.HeldListener;
import hogatape.replay.pace.Pace;
import hogatape.replay.pace.PaceClock;
import hogatape.replay.pace.PlayControl;
import hogatape.replay.pace.PlayGate;
import hogatape.replay.pace.Speed;
import hogatape.strategy.Strategy;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Plays a journal to a strategy, on the calling thread. Without further words: the whole tape, all symbols, as fast as
 * the strategy takes it.
 *
 * <pre>{@code
 * try (RecordSource tape = JournalReader.open(folder)) {
 *     ReplaySummary summary = Replayer.of(new MyStrategy()).symbols(List.of("005930")).replay(tape);
 * }
 * }</pre>
 */
public final class Replayer {
    /** Between two looks for more: long beside a look, short beside what a person or an exchange notices. */
    private static final long LOOK_NANOS = 250_000;

    private final Strategy strategy;
    private Window window = Window.ALL;
    private Set<String> symbols = Set.of();
    private Layouts layouts = Layouts.builtIn();
    private PlayControl control = new PlayControl(Speed.MAX);
    private long longestIdle = Long.MAX_VALUE;
    private List<Breakpoint> breakpoints = List.of();
    private HeldListener held = (record, tapeNanos) -> {};
    private boolean digesting;
    private boolean spinning;
    private PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, Console.outCharset()));
    private BooleanSupplier stop = () -> false;
    private PaceClock clock = PaceClock.SYSTEM;
    /** Null where damage ends the replay. */
    private Consumer<DamagedJournalException> damaged;

    private Replayer(Strategy strategy) {
        this.strategy = strategy;
    }

    /** A replayer to a strategy, for one run. */
    public static Replayer of(Strategy strategy) {
        return new Replayer(strategy);
    }

    /** Plays only what lies inside a window; what lies between its days takes no time. */
    public Replayer window(Window inside) {
        window = inside;
        return this;
    }

    /** Delivers only books of these symbols, by whatever TR they come, and gaps that concern them; none means all. */
    public Replayer symbols(Collection<String> only) {
        symbols = Set.copyOf(only);
        return this;
    }

    /** Decodes by these layouts; the built-in ones otherwise. */
    public Replayer layouts(Layouts known) {
        layouts = known;
        return this;
    }

    /** Plays at a speed. */
    public Replayer speed(Speed at) {
        return control(new PlayControl(at));
    }

    /** Plays at the control's speed, and lets it move the run from another thread. */
    public Replayer control(PlayControl by) {
        control = by;
        return this;
    }

    /** Lets a stretch of tape without data take no longer than this; closed hours are such a stretch. */
    public Replayer longestIdle(Duration tape) {
        longestIdle = tape.toNanos();
        return this;
    }

    /** Pauses the control where a breakpoint says so, and tells whenever the run is held. */
    public Replayer breakAt(Collection<Breakpoint> points, HeldListener listener) {
        breakpoints = List.copyOf(points);
        held = listener;
        return this;
    }

    /** Also digests every callback, so that the summary has a digest. */
    public Replayer digest(boolean wanted) {
        digesting = wanted;
        return this;
    }

    /** Writes what the strategy shows there; the standard output otherwise. */
    public Replayer out(PrintWriter writer) {
        out = writer;
        return this;
    }

    /** Ends the run in good order, between two records, once this says so; asked often, so it is to be quick. */
    public Replayer stopWhen(BooleanSupplier wanted) {
        stop = wanted;
        return this;
    }

    /**
     * Sets a field of the strategy that bears {@link hogatape.strategy.Parameter}.
     *
     * @throws IllegalArgumentException with a sentence, if there is no such field or its type does not take the text
     */
    public Replayer set(String parameter, String value) {
        Parameters.set(strategy, parameter, value);
        return this;
    }

    /**
     * Waits for the next record of a journal that is being recorded by asking again and again: the callback comes within
     * microseconds, and a processor is busy. Otherwise it sleeps a quarter of a millisecond between.
     */
    public Replayer spin(boolean wanted) {
        spinning = wanted;
        return this;
    }

    /**
     * Goes on behind damage, where the replay would end otherwise: books known before it are known no more. What is damaged, or
     * missing, is neither delivered nor told as a gap.
     *
     * @param listener hears of each damage, between two callbacks
     */
    public Replayer goOnBehindDamage(Consumer<DamagedJournalException> listener) {
        damaged = listener;
        return this;
    }

    Replayer clock(PaceClock paceClock) {
        clock = paceClock;
        return this;
    }

    /**
     * Plays a journal, or several, from where their readers stand, which is to be the beginning. With a reader that follows the run ends only
     * with its window or by {@link #stopWhen}, and waits while nothing more was recorded. Where the window begins on a day, it begins
     * to read half an hour before that moment.
     *
     * @throws StrategyException if the strategy throws
     * @throws JournalException if the journal is damaged
     */
    public ReplaySummary replay(RecordSource tape) throws IOException {
        PlaybackContext context = new PlaybackContext(out, LoggerFactory.getLogger(strategy.getClass()));
        Digest digest = digesting ? new Digest(strategy) : null;
        BooleanSupplier ends = () -> control.isStopped() || stop.getAsBoolean();
        PlayGate gate = new PlayGate(control, breakpoints, ends, (record, tapeNanos) -> {
            out.flush();
            held.held(record, tapeNanos);
        });
        Deliverer deliverer = new Deliverer(digesting ? digest : strategy, context, gate);
        Pace pace = new Pace(control, longestIdle, clock, ends, out::flush);
        Playback playback = new Playback(window, symbols, layouts, pace, context, deliverer);
        long begin = clock.nanos();
        try {
            if (window.begin().isPresent()) {
                tape.seekTime(window.begin().getAsLong() - WarmStart.REACH.toNanos(), playback::passedOver);
            }
            play(tape, playback, ends);
            playback.end();
        } catch (Deliverer.Failure e) {
            throw e.failure();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof JournalException told) {
                throw told;
            }
            throw new JournalException(
                    Sentence.of("Record %s of the journal '%s' is %s.", deliverer.sequence(), tape.name(), e), e);
        } finally {
            out.flush();
        }
        return playback.summary(
                clock.nanos() - begin, Optional.ofNullable(digest).map(Digest::hex));
    }

    private void play(RecordSource tape, Playback playback, BooleanSupplier ends) throws JournalException {
        boolean waiting = false;
        while (!playback.isOver()) {
            if (ends.getAsBoolean()) {
                playback.stop();
            } else if (readNext(tape, playback)) {
                waiting = false;
            } else if (tape.follows()) {
                await(waiting);
                waiting = true;
            } else {
                return;
            }
        }
    }

    private boolean readNext(RecordSource tape, Playback playback) throws JournalException {
        while (true) {
            try {
                return tape.read(playback);
            } catch (DamagedJournalException e) {
                if (damaged == null) {
                    throw e;
                }
                playback.forget();
                damaged.accept(e);
            }
        }
    }

    /** Nothing more has been recorded so far. */
    private void await(boolean waiting) {
        if (!waiting) {
            out.flush();
        }
        if (spinning) {
            Thread.onSpinWait();
        } else {
            clock.await(LOOK_NANOS);
        }
    }
}
