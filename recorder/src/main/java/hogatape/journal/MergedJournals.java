package hogatape.journal;

import hogatape.message.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Several journals as one tape, in the order of their tape times; equal ones in the order in which the journals were given,
 * and in the order of each journal. Sequences stay what they are, so that one may come more than once. To a record's connection
 * 65,536 times the journal's number is added, from 0: see {@link #journalOf}.
 *
 * <p>Closing it closes the journals.
 */
public final class MergedJournals implements RecordSource {
    private static final int CONNECTION_BITS = 16;

    private final List<Head> heads;
    /** A journal and its next record, copied, for the reader's bytes are valid in its callback only. */
    private static final class Head implements RecordHandler {
        private final JournalReader reader;
        private final int number;
        private boolean spent = true;
        private boolean there;
        private long tapeNanos;
        private long sequence;
        private RecordKind kind;
        private int connection;
        private long wallNanos;
        private long monotonicNanos;
        private byte[] bytes = new byte[1024];
        private int length;

        Head(JournalReader reader, int number) {
            this.reader = reader;
            this.number = number;
        }

        void advance() throws DamagedJournalException {
            there = false;
            there = reader.read(this);
            tapeNanos = reader.tapeNanos();
            spent = false;
        }

        @Override
        public void onRecord(
                long itsSequence,
                RecordKind itsKind,
                int itsConnection,
                long itsWallNanos,
                long itsMonotonicNanos,
                byte[] buffer,
                int offset,
                int itsLength) {
            sequence = itsSequence;
            kind = itsKind;
            connection = connection(itsConnection);
            wallNanos = itsWallNanos;
            monotonicNanos = itsMonotonicNanos;
            length = itsLength;
            if (bytes.length < length) {
                bytes = new byte[2 * length];
            }
            System.arraycopy(buffer, offset, bytes, 0, length);
        }

        int connection(int itsConnection) {
            return number << CONNECTION_BITS | itsConnection;
        }
    }

    /**
     * Joins journals, each from where its reader stands.
     *
     * @throws JournalException as {@link #requireSeparate} tells
     */
    public MergedJournals(List<JournalReader> readers) throws JournalException {
        requireSeparate(readers);
        heads = IntStream.range(0, readers.size())
                .mapToObj(number -> new Head(readers.get(number), number))
                .toList();
    }

    /**
     * Requires that no record can come twice of several journals.
     *
     * @throws JournalException if two of them are one, or copies of one, or if one was made of several itself
     */
    public static void requireSeparate(List<JournalReader> readers) throws JournalException {
        Map<String, JournalReader> byId = new HashMap<>();
        for (JournalReader reader : readers) {
            if (reader.isMerged() && readers.size() > 1) {
                throw new JournalException(Sentence.of(
                        "'%s' was made of several journals already; give those that it was made of.", reader.folder()));
            }
            JournalReader twin = byId.put(reader.id(), reader);
            if (twin != null) {
                throw new JournalException(Sentence.of(
                        "'%s' and '%s' are one journal, or copies of one; give it once.",
                        twin.folder(), reader.folder()));
            }
        }
    }

    /** The number of the journal that a record came from, by its connection; 0 where the tape is a single journal. */
    public static int journalOf(int connection) {
        return connection >>> CONNECTION_BITS;
    }

    @Override
    public boolean read(RecordHandler handler) throws DamagedJournalException {
        Head next = null;
        for (Head head : heads) {
            if (head.spent) {
                head.advance();
            }
            if (head.there && (next == null || head.tapeNanos < next.tapeNanos)) {
                next = head;
            }
        }
        if (next == null) {
            return false;
        }
        next.spent = true;
        handler.onRecord(
                next.sequence,
                next.kind,
                next.connection,
                next.wallNanos,
                next.monotonicNanos,
                next.bytes,
                0,
                next.length);
        return true;
    }

    @Override
    public void seekTime(long epochNanos, RecordHandler before) throws JournalException {
        for (Head head : heads) {
            head.reader.seekTime(
                    epochNanos,
                    (sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length) -> before.onRecord(
                            sequence,
                            kind,
                            head.connection(connection),
                            wallNanos,
                            monotonicNanos,
                            buffer,
                            offset,
                            length));
        }
        heads.forEach(head -> head.spent = true);
    }

    @Override
    public boolean follows() {
        return false;
    }

    @Override
    public String name() {
        return heads.stream().map(head -> head.reader.name()).collect(Collectors.joining("', '"));
    }

    @Override
    public void close() {
        heads.forEach(head -> head.reader.close());
    }
}
