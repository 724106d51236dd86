package hogatape.journal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Finds the file in which a sequence or a tape time stands, and goes there. */
final class ChainSeek {
    private static final long NOT_ASKED = Long.MAX_VALUE;

    private final List<DayFile> files;
    private final long[] tapeAtEnd;
    private final RecordView record = new RecordView();

    ChainSeek(List<DayFile> files) {
        this.files = files;
        tapeAtEnd = new long[files.size()];
        Arrays.fill(tapeAtEnd, NOT_ASKED);
    }

    /** Has a chain stand not far before a record; returns the tape time of everything before the place. */
    long toSequence(RecordChain chain, long sequence) throws IOException {
        int number = files.size() - 1;
        while (number > 0 && !beginsBy(number, sequence)) {
            number--;
        }
        DaySource source = chain.enter(Math.max(0, number));
        return source == null ? DaySource.UNKNOWN : known(source.seekSequence(sequence), number);
    }

    /** Has a chain stand not far before a tape time; returns the tape time of everything before the place. */
    long toTape(RecordChain chain, long nanos) throws IOException {
        int low = 0;
        int high = files.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reaches(middle, nanos)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (low == files.size()) {
            return toSequence(chain, Long.MAX_VALUE);
        }
        DaySource source = chain.enter(low);
        return source == null ? DaySource.UNKNOWN : known(source.seekTape(nanos), low);
    }

    /** Whether tape time has come to a moment at the end of a file. Where the first record is late enough, nothing else need be read. */
    private boolean reaches(int number, long nanos) throws IOException {
        if (tapeAtEnd[number] == NOT_ASKED) {
            try (DaySource source = DaySource.open(files.get(number))) {
                source.rewind();
                if (source.next(record) && record.wallNanos() >= nanos) {
                    return true;
                }
            }
        }
        return tapeAtEnd(number) >= nanos;
    }

    /** The tape time of everything up to the end of a file; {@link DaySource#UNKNOWN} where no record stands there. */
    long tapeAtEnd(int number) throws IOException {
        if (number < 0) {
            return DaySource.UNKNOWN;
        }
        if (tapeAtEnd[number] == NOT_ASKED) {
            try (DaySource source = DaySource.open(files.get(number))) {
                long tape = known(source.seekSequence(Long.MAX_VALUE), number);
                while (source.next(record)) {
                    tape = Math.max(tape, record.wallNanos());
                }
                tapeAtEnd[number] = tape;
            }
        }
        return tapeAtEnd[number];
    }

    private long known(long tape, int number) throws IOException {
        return tape == DaySource.UNKNOWN ? tapeAtEnd(number - 1) : tape;
    }

    private boolean beginsBy(int number, long sequence) throws IOException {
        try (DaySource source = DaySource.open(files.get(number))) {
            long first = source.rewind();
            return first > 0 && first <= sequence;
        }
    }
}
