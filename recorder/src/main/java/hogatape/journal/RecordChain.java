package hogatape.journal;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The records of several files as one row, with what is missing between them. Where a day has an archived and a written
 * file, the archived one is read first, and of the other what goes beyond it. Files are opened as they are reached; the
 * last one at once, so that the end is the one that stood there then.
 */
final class RecordChain implements Closeable {
    private final Path folder;
    private final List<DayFile> files;
    private final RecordView record = new RecordView();
    private final DaySource last;
    /** Records were left out on purpose: a missing sequence alone is no damage. */
    private final boolean cut;

    private int next;
    private DayFile file;
    private DaySource source;
    private long sequence;
    private DamagedPlace place;
    private DamagedJournalException damage;

    RecordChain(Path folder, List<DayFile> files) throws IOException {
        this.folder = folder;
        this.files = files;
        cut = JournalFolder.identity(folder).cut() != null;
        last = files.isEmpty() ? null : DaySource.open(files.get(files.size() - 1));
    }

    /** The record that {@link #advance} moved to. */
    RecordView record() {
        return record;
    }

    /** What the last {@link #advance} found missing before its record, or before the end, and forgets it; or null. */
    DamagedJournalException takeDamage() {
        DamagedJournalException met = damage;
        damage = null;
        return met;
    }

    /** Moves to the next sound record and returns true, or returns false at the end. */
    boolean advance() {
        while (source != null || openNext()) {
            if (moveWithin()) {
                long expected = sequence + 1;
                boolean repeated = sequence > 0 && record.sequence() <= sequence && isContinuation();
                if (!repeated) {
                    sequence = record.sequence();
                    damage = before(expected);
                    place = null;
                    return true;
                }
            }
        }
        damage = place == null ? null : DamagedJournalException.at(folder, file, place, sequence + 1, lastLost());
        place = null;
        return false;
    }

    private long lastLost() {
        return place.lastSequence() == 0 ? Long.MAX_VALUE : Math.max(sequence, place.lastSequence());
    }

    private boolean moveWithin() {
        boolean more = false;
        try {
            more = source.next(record);
            met(source.takeDamage());
        } catch (IOException e) {
            met(new DamagedPlace(file, 0, 0, "it cannot be read, " + e.getMessage()));
        }
        if (!more) {
            leave();
        }
        return more;
    }

    private void met(DamagedPlace found) {
        if (found != null) {
            place = place == null ? found : place.with(found);
        }
    }

    private boolean isContinuation() {
        return file.kind() != DayFile.Kind.ARCHIVED;
    }

    private DamagedJournalException before(long expected) {
        long here = record.sequence();
        boolean first = expected == 1;
        if (first ? place == null : here == expected && place == null) {
            return null;
        }
        if (!first && here > expected && record.kind() == RecordKind.HOLE && place == null && explains(expected)) {
            return null;
        }
        if (cut && place == null && here > expected) {
            return null;
        }
        boolean unknown = first && here > 1;
        return DamagedJournalException.at(folder, file, place, unknown ? 0 : expected, here - 1);
    }

    private boolean explains(long expected) {
        LostRecords lost = LostRecords.of(record);
        return lost != null && lost.firstSequence() <= expected && lost.lastSequence() == record.sequence();
    }

    private boolean openNext() {
        while (next < files.size()) {
            open(next++);
            if (source != null && !isReplaced()) {
                return true;
            }
            leave();
        }
        return false;
    }

    /** An archive without its end is left out where the written file that it was made from is still there. */
    private boolean isReplaced() {
        boolean twin = next < files.size() && files.get(next).day().equals(file.day());
        if (!twin || source.complete()) {
            return false;
        }
        try (DaySource written = DaySource.open(files.get(next))) {
            long first = written.rewind();
            long archived = source.rewind();
            return first > 0 && (archived == 0 || first <= archived);
        } catch (IOException expected) {
            return false; // The archive is all there is.
        }
    }

    private void open(int number) {
        file = files.get(number);
        try {
            if (number == files.size() - 1) {
                source = last;
                source.rewind();
            } else {
                source = openAsItStands();
            }
        } catch (IOException e) {
            met(new DamagedPlace(file, 0, 0, "it cannot be read, " + e.getMessage()));
        }
    }

    /** A written file that was there a moment ago may have become an archive since. */
    private DaySource openAsItStands() throws IOException {
        try {
            return DaySource.open(file);
        } catch (FileNotFoundException e) {
            DayFile archived = DayFile.of(folder, file.day(), DayFile.Kind.ARCHIVED);
            if (file.kind() == DayFile.Kind.ARCHIVED || !Files.exists(archived.path())) {
                throw e;
            }
            return DaySource.open(archived);
        }
    }

    private void leave() {
        if (source != null && source != last) {
            try {
                source.close();
            } catch (IOException e) {
                met(new DamagedPlace(file, 0, 0, "it cannot be closed, " + e.getMessage()));
            }
        }
        source = null;
    }

    /**
     * Goes to the beginning of a file; what stands before it is as if it were not known.
     *
     * @return the file's source, to be moved further on; null where the chain ends there
     */
    DaySource enter(int number) {
        leave();
        next = number;
        sequence = 0;
        place = null;
        damage = null;
        return openNext() ? source : null;
    }

    /** Looks whether more has been written into the last file since; then {@link #advance} goes on with that. */
    boolean extend() throws IOException {
        if (source != null || next < files.size() || !(last instanceof WrittenDay written) || !written.extend()) {
            return false;
        }
        source = last;
        return true;
    }

    /** The file of the last record that {@link #advance} moved to. */
    DayFile file() {
        return file;
    }

    List<DayFile> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        if (source != null && source != last) {
            source.close();
        }
        source = null;
        if (last != null) {
            last.close();
        }
    }
}
