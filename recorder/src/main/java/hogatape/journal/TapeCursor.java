package hogatape.journal;

import hogatape.message.Sentence;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A place on the tape of a journal: goes from record to record, to a sequence or a time, and with a {@link Follower} on to
 * what is recorded meanwhile. Knows the tape time of its place, and holds back damage until the record in whose place it stands.
 */
final class TapeCursor implements Closeable {
    private final Path folder;
    /** Null where the tape ends at the end that was seen on opening. */
    private final Follower follower;

    private RecordChain chain;
    private long lastRead;
    private TapeTime tapeTime = new TapeTime();
    /** The record in hand is sound and still to be handed on. */
    private boolean inHand;
    /** Damage before the record in hand, still to be told. */
    private DamagedJournalException untold;

    /**
     * A place before the first record of a chain.
     *
     * @param follower null where nothing is followed
     */
    TapeCursor(Path folder, RecordChain chain, Follower follower) {
        this.folder = folder;
        this.chain = chain;
        this.follower = follower;
    }

    boolean follows() {
        return follower != null;
    }

    /** The tape time of every record before the next one, nanoseconds since the epoch. */
    long tapeNanos() {
        return tapeTime.nanos();
    }

    /** The sequence of the last record that was read or passed over; 0 before the first. */
    long lastRead() {
        return lastRead;
    }

    void toSequence(long sequence, RecordHandler before) throws JournalException {
        try {
            tapeTime = new TapeTime(new ChainSeek(chain.files()).toSequence(chain, sequence));
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        passOver(sequence, Long.MAX_VALUE, before);
    }

    /**
     * @param before takes what stands between the place that the search finds and the time
     */
    void toTime(long epochNanos, RecordHandler before) throws JournalException {
        try {
            tapeTime = new TapeTime(new ChainSeek(chain.files()).toTape(chain, epochNanos));
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        passOver(Long.MAX_VALUE, epochNanos, before);
    }

    private void passOver(long untilSequence, long untilNanos, RecordHandler before) {
        inHand = false;
        while (chain.advance()) {
            DamagedJournalException damage = chain.takeDamage();
            RecordView record = chain.record();
            if (record.sequence() >= untilSequence || Math.max(tapeTime.nanos(), record.wallNanos()) >= untilNanos) {
                inHand = true;
                untold = record.sequence() == untilSequence ? null : damage;
                return;
            }
            tapeTime.advance(record.wallNanos());
            lastRead = record.sequence();
            record.handTo(before);
        }
        untold = chain.takeDamage();
    }

    /**
     * Goes to the next record; null at the end: for now, where something is followed.
     *
     * @throws DamagedJournalException if damage stands before it
     * @throws UncheckedIOException if a file that somebody records into cannot be read on; its cause has a sentence
     */
    RecordView next() throws DamagedJournalException {
        if (untold == null && !inHand) {
            advance();
            if (!inHand && untold == null && follower != null) {
                findMore();
            }
        }
        if (untold != null) {
            DamagedJournalException damage = untold;
            untold = null;
            throw damage;
        }
        if (!inHand) {
            return null;
        }
        inHand = false;
        RecordView record = chain.record();
        tapeTime.advance(record.wallNanos());
        lastRead = record.sequence();
        return record;
    }

    private void advance() {
        inHand = chain.advance();
        untold = chain.takeDamage();
    }

    private void findMore() {
        try {
            if (chain.extend()) {
                advance();
            } else if (follower.filesChanged()) {
                RecordChain before = chain;
                chain = new RecordChain(folder, follower.files());
                before.close();
                toSequence(lastRead + 1, RecordHandler.NOBODY);
            }
        } catch (JournalException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(unreadable(folder, e));
        }
    }

    static JournalException unreadable(Path folder, IOException e) {
        return new JournalException(Sentence.of("The journal '%s' cannot be read: %s", folder, e), e);
    }

    @Override
    public void close() {
        try {
            chain.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
