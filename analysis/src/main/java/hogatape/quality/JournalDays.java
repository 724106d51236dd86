package hogatape.quality;

import hogatape.feed.Layouts;
import hogatape.journal.DamagedJournalException;
import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.journal.MergedJournals;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.TapeTime;
import hogatape.market.SeoulTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** A journal that is read day by day: each recorder's records go to a ledger of its own. */
final class JournalDays implements RecordHandler {
    private static final int MAX_CONNECTION = 0xFFFF;
    private static final int RECORDS_BETWEEN_WATCHES = 4096;
    /** A recorder that lives marks its clocks ten times a second. */
    private static final long DEAD_NANOS = 60_000_000_000L;

    private static final long NOTHING = Long.MIN_VALUE;

    private final JournalReader reader;
    private final Layouts layouts;
    private final ExchangeClock clock;
    private final List<JournalLedger> ledgers = new ArrayList<>();
    private final TapeTime tapeTime = new TapeTime();
    private final Held held = new Held();
    private DayNotes notes;
    private final NavigableMap<LocalDate, Damages> damages = new TreeMap<>();
    private long day = NOTHING;
    private boolean ended;
    private long damagedSince = NOTHING;
    private long beginNanos = NOTHING;

    /** The first record of the next day, copied, for the reader's bytes are valid in its callback only. */
    private static final class Held {
        private boolean there;
        private long sequence;
        private RecordKind kind;
        private int connection;
        private long wallNanos;
        private long monotonicNanos;
        private byte[] bytes;
    }

    JournalDays(JournalReader reader, Layouts layouts, ExchangeClock clock) {
        this.reader = reader;
        this.layouts = layouts;
        this.clock = clock;
    }

    /** Goes to the beginning of a day, with what was subscribed there. */
    void seek(long epochNanos) throws JournalException {
        // A cut has no records before its own, on purpose.
        beginNanos = reader.cut().isPresent() ? NOTHING : epochNanos;
        reader.seekTime(epochNanos, (sequence, kind, from, wall, monotonic, buffer, offset, length) -> {
            tapeTime.advance(wall);
            ledger(from).passedOver(kind, from & MAX_CONNECTION, wall, buffer, offset, length);
        });
    }

    /** The day of the next record, as days since 1970-01-01; empty at the end. */
    OptionalLong nextDay() {
        if (!held.there && !ended) {
            day = NOTHING;
            read(any -> {});
        }
        return held.there ? OptionalLong.of(SeoulTime.epochDay(tapeTime.nanos())) : OptionalLong.empty();
    }

    /**
     * Counts the records of a day.
     *
     * @param watch told the tape time now and then; may throw to end the work
     */
    void readDay(long wanted, DayNotes ofDay, LongConsumer watch) {
        notes = ofDay;
        ledgers.forEach(ledger -> ledger.beginDay(ofDay));
        OptionalLong next = nextDay();
        if (next.isPresent() && next.getAsLong() == wanted) {
            day = wanted;
            held.there = false;
            hand(
                    held.sequence,
                    held.kind,
                    held.connection,
                    held.wallNanos,
                    held.monotonicNanos,
                    held.bytes,
                    0,
                    held.bytes.length);
            read(watch);
        }
        if (ended) {
            end();
        } else {
            endDead(SeoulTime.startOfDay(LocalDate.ofEpochDay(wanted + 1)));
        }
    }

    /** Recorders that died: this day may be over before the tape tells, or it never tells where others go on. */
    private void endDead(long dayEnd) {
        JournalLedger next = ledger(held.connection);
        for (JournalLedger ledger : ledgers) {
            if (ledger == next ? held.kind == RecordKind.STARTED : dayEnd - ledger.lastNanos() > DEAD_NANOS) {
                ledger.coverage().end();
            }
        }
    }

    private void end() {
        if (damagedSince != NOTHING) {
            long dayEnd = SeoulTime.startOfDay(SeoulTime.date(damagedSince)) + SeoulTime.DAY_NANOS;
            ledgers.forEach(ledger -> ledger.coverage().damaged(damagedSince, dayEnd));
            damagedSince = NOTHING;
        }
        if (!reader.recordingGoesOn()) {
            ledgers.forEach(ledger -> ledger.coverage().end());
        }
    }

    /** Reads until a record of another day is held, or to the end. */
    private void read(LongConsumer watch) {
        for (long records = 1; !held.there && !ended; records++) {
            try {
                ended = !reader.read(this);
            } catch (DamagedJournalException damage) {
                damaged(damage);
            }
            if (records % RECORDS_BETWEEN_WATCHES == 0) {
                watch.accept(tapeTime.nanos());
            }
        }
    }

    private void damaged(DamagedJournalException damage) {
        damages.merge(damage.day(), Damages.of(damage), Damages::and);
        if (damagedSince == NOTHING) {
            // What a day's file lost at its head says nothing of the day before.
            damagedSince = Math.max(tapeTime.nanos(), SeoulTime.startOfDay(damage.day()));
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
        if (damagedSince != NOTHING) {
            ledger(connection); // Where nothing was read yet, there is none that the damage could be told.
            for (JournalLedger ledger : ledgers) {
                ledger.coverage().damaged(damagedSince, now);
            }
            damagedSince = NOTHING;
        }
        if (SeoulTime.epochDay(now) == day) {
            hand(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        } else {
            held.there = true;
            held.sequence = sequence;
            held.kind = kind;
            held.connection = connection;
            held.wallNanos = wallNanos;
            held.monotonicNanos = monotonicNanos;
            held.bytes = Arrays.copyOfRange(buffer, offset, offset + length);
        }
    }

    private void hand(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        ledger(connection)
                .onRecord(
                        sequence, kind, connection & MAX_CONNECTION, wallNanos, monotonicNanos, buffer, offset, length);
    }

    private JournalLedger ledger(int connection) {
        int number = MergedJournals.journalOf(connection);
        while (ledgers.size() <= number) {
            JournalLedger ledger = new JournalLedger(layouts, clock);
            ledger.beginDay(notes);
            if (beginNanos != NOTHING) {
                ledger.coverage().beginAt(beginNanos);
            }
            ledgers.add(ledger);
        }
        return ledgers.get(number);
    }

    List<JournalLedger> ledgers() {
        return ledgers;
    }

    /** The damage of days up to one that was not taken before, in its order. */
    Damages takeDamages(LocalDate until) {
        NavigableMap<LocalDate, Damages> upTo = damages.headMap(until, true);
        Damages taken = upTo.values().stream().reduce(Damages.NONE, Damages::and);
        upTo.clear();
        return taken;
    }

    /** Where nothing more is known although recording goes on; the largest number where the day is over. */
    long knownUntil(long dayEnd) {
        return ended && reader.recordingGoesOn() && tapeTime.nanos() < dayEnd ? tapeTime.nanos() : Long.MAX_VALUE;
    }
}
