package hogatape.journal.cut;

import hogatape.journal.CutNote;
import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.journal.KeptRecords;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.TapeTime;
import hogatape.message.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.LongPredicate;

/**
 * Cuts a journal to some stretches of its tape: their records, and before each what was known when it began, the
 * {@link TapeBefore}. A record keeps its sequence, its stamps and, if it was received, its bytes; what must not leave
 * ({@link ShareableRecords}) is left out.
 */
public final class JournalCutter implements RecordHandler {
    private final LongPredicate inside;
    private final LongPredicate over;
    private final ShareableRecords shareable;
    private final TapeBefore before;
    private final TapeTime tapeTime = new TapeTime();
    private boolean entered;
    private boolean ended;
    private long records;
    private long frames;
    private long warm;

    private JournalCutter(LongPredicate inside, LongPredicate over, ShareableRecords shareable) {
        this.inside = inside;
        this.over = over;
        this.shareable = shareable;
        before = new TapeBefore(shareable::wants);
    }

    /**
     * What was cut.
     *
     * @param records all that were kept
     * @param frames those among them that were received inside the stretches
     * @param warm the frames from before, that bring the last book of each issue
     */
    public record Outcome(long records, long frames, long warm) {}

    /**
     * Cuts.
     *
     * @param reader stands at the journal's first record
     * @param inside whether a tape time belongs to the cut
     * @param over whether neither a tape time nor any later one does
     * @param out the folder of the new journal; must not be there yet, or be empty
     * @throws JournalException if the journal is damaged, if there is something at the new place, if nothing was
     *     received inside, or if a disk fails
     */
    public static Outcome cut(JournalReader reader, LongPredicate inside, LongPredicate over, CutNote note, Path out)
            throws JournalException {
        if (reader.isMerged()) {
            throw new JournalException(Sentence.of(
                    "The journal '%s' was made of several; cut those that it was made of, and merge the cuts.",
                    reader.folder()));
        }
        try (KeptRecords kept = KeptRecords.cut(out, note, reader.imported())) {
            ShareableRecords shareable = new ShareableRecords(note.symbols(), kept);
            JournalCutter cutter = new JournalCutter(inside, over, shareable);
            while (!cutter.ended && reader.read(cutter)) {}
            if (cutter.frames == 0) {
                throw new JournalException(Sentence.of(
                        "The journal '%s' holds no frame of what was asked for in that time; 'hogatape journal "
                                + "ls' tells its days.",
                        reader.folder()));
            }
            return new Outcome(cutter.records, cutter.frames, cutter.warm);
        } catch (JournalException e) {
            throw e;
        } catch (IOException | UncheckedIOException e) {
            throw new JournalException(
                    Sentence.of("The cut of '%s' cannot be made at '%s': %s", reader.folder(), out, e), e);
        }
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
        long now = tapeTime.advance(wallNanos);
        ended = over.test(now);
        if (ended) {
            return;
        }
        boolean in = inside.test(now);
        if (in && !entered) {
            before.handTo((seq, what, from, wall, monotonic, bytes, start, size) -> {
                boolean kept = shareable.keep(seq, what, from, wall, monotonic, bytes, start, size);
                records += kept ? 1 : 0;
                warm += kept && isReceived(what) ? 1 : 0;
            });
        }
        entered = in;
        if (in) {
            before.inside(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
            if (shareable.keep(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length)) {
                records++;
                frames += isReceived(kind) && buffer[offset] != '{' ? 1 : 0;
            }
        } else if (!isReceived(kind) || shareable.isFrame(buffer, offset, length)) {
            before.outside(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        }
    }

    private static boolean isReceived(RecordKind kind) {
        return kind == RecordKind.FRAME || kind == RecordKind.IMPORTED;
    }
}
