package hogatape.journal;

import static hogatape.journal.RecordFormat.CHECKSUM_LENGTH;
import static hogatape.journal.RecordFormat.HEADER_LENGTH;
import static hogatape.journal.RecordFormat.INT;

import java.io.IOException;

/**
 * A day as the writer leaves it, a file of Chronicle Queue, which this class reads by itself: Chronicle's own reader ends
 * in silence at a damaged header, and waits half a minute at a damaged head.
 *
 * <p>The file is a row of documents, each behind four bytes that tell its length and, in the two highest bits, whether it
 * is complete and whether it is Chronicle's own. Where a document is damaged, the next sound record is looked for byte by
 * byte. The end is the one that stood there on opening, or when {@link #extend} looked last; somebody may be writing behind it.
 */
final class WrittenDay implements DaySource {
    static final int NOT_COMPLETE = 0x8000_0000;
    static final int METADATA = 0x4000_0000;
    static final int KIND_OF_DOCUMENT = NOT_COMPLETE | METADATA;

    /** Stands behind the last record once Chronicle has gone on to the next file. */
    private static final int END_OF_FILE = KIND_OF_DOCUMENT;

    private static final int PREFIX = 4;

    private final DayFile file;
    private final DayBytes bytes;
    private final WrittenHead head;
    private long end;
    /** The sequence of the last record by Chronicle's count; 0 where that is not known. */
    private final long lastNumbered;

    private long position;
    private long recordPosition;
    /** Where documents of Chronicle's own begin that lie before the position: nothing tells whether they are sound. */
    private long unchecked = -1;

    private long lastSequence;
    private DamagedPlace damage;
    private boolean ended;
    private boolean endTold;

    WrittenDay(DayFile file) throws IOException {
        this.file = file;
        bytes = new DayBytes(file.path());
        head = WrittenHead.of(bytes);
        end = findEnd();
        RecordView first = new RecordView();
        lastNumbered = next(first) && damage == null && head.lastRecord() > 0 ? first.sequence() + head.lastIndex() : 0;
        startAt(0);
    }

    static long aligned(long position) {
        return (position + RecordScan.ALIGNMENT - 1) & -RecordScan.ALIGNMENT;
    }

    /**
     * Whether Chronicle's writer may be let near the file. What has no sound head, or no record where the head says that the
     * last one is, it begins anew, over the records that are there.
     */
    boolean writable() throws IOException {
        if (head.place() <= 0) {
            return head.place() == 0;
        }
        return behind(head.place()) > 0 && moveTo(new RecordView(), head.place() + PREFIX) == null;
    }

    /** Where the document of a record stands. */
    static long documentOf(long record) {
        return record - PREFIX;
    }

    /** Where the document that begins last ends, or the file's end where that is not known. */
    private long findEnd() throws IOException {
        bytes.forget();
        if (head.lastRecord() < 0 || behind(head.lastRecord()) < 0) {
            return bytes.size();
        }
        long at = head.lastRecord();
        for (long next = behind(at); next > 0; next = behind(at)) {
            at = next;
        }
        bytes.forget();
        return at;
    }

    /** Looks whether more has been written behind the end since; then {@link #next} goes on with that. */
    boolean extend() throws IOException {
        // The prefix is what the writer sets last, so behind it stands a whole document.
        int prefix = bytes.now(end);
        if (prefix == 0 || (prefix & NOT_COMPLETE) != 0) {
            return false;
        }
        bytes.grow();
        bytes.forget();
        long before = end;
        for (long next = behind(end); next > 0; next = behind(end)) {
            end = next;
        }
        bytes.forget();
        ended = false;
        return end > before;
    }

    /** Where the document behind a complete one begins; -1 where none that is complete stands at the position. */
    private long behind(long document) throws IOException {
        int at = bytes.at(document, PREFIX);
        if (at < 0) {
            return -1;
        }
        int prefix = (int) INT.get(bytes.array(), at);
        long next = aligned(document + PREFIX + (prefix & ~KIND_OF_DOCUMENT));
        return prefix == 0 || (prefix & NOT_COMPLETE) != 0 || next > bytes.size() ? -1 : next;
    }

    @Override
    public boolean next(RecordView record) throws IOException {
        while (position < end && !ended) {
            int at = bytes.at(position, PREFIX);
            int prefix = at < 0 ? 0 : (int) INT.get(bytes.array(), at);
            long behind = aligned(position + PREFIX + (prefix & ~KIND_OF_DOCUMENT));
            boolean complete = prefix != 0 && (prefix & NOT_COMPLETE) == 0 && behind <= end;
            if (complete && (prefix & METADATA) != 0) {
                unchecked = unchecked < 0 ? position : unchecked;
                position = behind;
            } else if (complete) {
                String wrong = moveTo(record, position + PREFIX);
                boolean skipped = unchecked >= 0 && lastSequence > 0;
                if (wrong == null && !(skipped && record.sequence() != lastSequence + 1)) {
                    return take(record, position + PREFIX);
                }
                return wrong == null
                        ? findNext(record, unchecked, "Chronicle's own bytes do not hold together")
                        : findNext(record, position, wrong);
            } else if (head.lastRecord() >= 0 && position > head.lastRecord()) {
                ended = true;
            } else {
                return findNext(record, unchecked >= 0 ? unchecked : position, "no record stands where one should");
            }
        }
        tellEnd();
        return false;
    }

    private String moveTo(RecordView record, long start) throws IOException {
        int at = bytes.at(start, HEADER_LENGTH + CHECKSUM_LENGTH);
        if (at < 0) {
            return "it is cut short";
        }
        int length = RecordView.payloadLength(bytes.array(), at);
        if (length < 0 || length > end - start - HEADER_LENGTH - CHECKSUM_LENGTH) {
            return "its length is wrong";
        }
        int whole = HEADER_LENGTH + length + CHECKSUM_LENGTH;
        int wholeAt = bytes.at(start, whole);
        return record.moveTo(bytes.array(), wholeAt, whole);
    }

    private boolean take(RecordView record, long start) {
        recordPosition = start - PREFIX;
        position = aligned(start + record.length());
        lastSequence = record.sequence();
        unchecked = -1;
        return true;
    }

    /** Looks for the next sound record behind what was last known to be sound; the damage begins at the place told. */
    private boolean findNext(RecordView record, long place, String what) throws IOException {
        long from = unchecked >= 0 ? unchecked : position;
        int at = bytes.at(from, PREFIX);
        int prefix = at < 0 ? 0 : (int) INT.get(bytes.array(), at);
        endTold |= from == 0 && !head.sound();
        long found = RecordScan.find(bytes, from + PREFIX, end, lastSequence, record);
        if (found >= 0) {
            damage = new DamagedPlace(file, Math.min(place, documentOf(found)), documentOf(found), what);
            return take(record, found);
        }
        ended = true;
        unchecked = -1;
        // Where the head is of no help, this is how a sound file ends, too.
        boolean silent = prefix == 0 || prefix == END_OF_FILE;
        if (!silent || head.lastRecord() >= from) {
            damage = new DamagedPlace(file, place, end, what, lastNumbered);
            endTold = true;
        }
        tellEnd();
        return false;
    }

    /** The head is needed to find the last record only; but it tells when there should have been more. */
    private void tellEnd() {
        if (!endTold) {
            endTold = true;
            if (!head.sound()) {
                damage = new DamagedPlace(file, 0, recordPosition, "the head of the file is damaged");
            } else if (head.lastRecord() >= position) {
                damage = new DamagedPlace(file, bytes.size(), head.lastRecord(), "the file is cut", lastNumbered);
            }
        }
    }

    @Override
    public DamagedPlace takeDamage() {
        DamagedPlace met = damage;
        damage = null;
        return met;
    }

    @Override
    public boolean complete() {
        return head.sound();
    }

    @Override
    public long rewind() throws IOException {
        startAt(0);
        RecordView first = new RecordView();
        long sequence = next(first) ? first.sequence() : 0;
        startAt(0);
        return sequence;
    }

    /** Goes to a document, of which nothing before it is known. */
    void startAt(long document) {
        position = document;
        recordPosition = document;
        ended = false;
        unchecked = -1;
        lastSequence = 0;
        damage = null;
        endTold = false;
    }

    @Override
    public long seekSequence(long sequence) throws IOException {
        WrittenSeek seek = new WrittenSeek(this);
        return seek.toState(seek.before(record -> record.sequence() < sequence), Long.MAX_VALUE);
    }

    @Override
    public long seekTape(long nanos) throws IOException {
        WrittenSeek seek = new WrittenSeek(this);
        return seek.toState(seek.before(record -> record.wallNanos() < nanos), nanos);
    }

    DayBytes bytes() {
        return bytes;
    }

    /** Where records end. */
    long end() {
        return end;
    }

    /** Where the document of the record stands that {@link #next} brought last. */
    long recordPosition() {
        return recordPosition;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
