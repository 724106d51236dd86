package hogatape.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import hogatape.journal.RecordKind;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecoderAllocationTest {
    private static final int ROUNDS = 20_000;

    private final BookCheck check = new BookCheck();
    private long sum;

    private final FrameDecoder decoder = new FrameDecoder(Layouts.builtIn(), new MarketListener() {
        @Override
        public void onBook(Book book) {
            for (int field = 0; field < book.width(); field++) {
                sum += book.value(field);
            }
            sum += book.symbol().length() + book.krxMiddleTotalSize() + check.check(book);
        }

        @Override
        public void onUndecoded(Undecoded undecoded) {
            sum += undecoded.record();
        }
    });

    private final byte[][] frames = {
        Frames.frame("H0NXASP0", Frames.book("005930", 65)),
        Frames.frame("H0NXASP0", Frames.with(Frames.book("005930", 65), 4, "1")),
        Frames.frame("H0STASP0", Frames.book("005930", 62), Frames.book("0074K0", 62)),
        Frames.frame("H0NXASP0", Frames.book("000660", 71)),
        Frames.frame("H0NXASP0", Frames.with(Frames.book("000660", 65), 4, "x")),
        // An issue of which much changes from book to book.
        Frames.frame("H0NXASP0", Frames.book("035420", 65)),
        Frames.frame("H0NXASP0", changed(Frames.book("035420", 65)))
    };

    @Test
    void decodingAndCheckingKnownIssuesMakesNoGarbage() {
        run();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long empty = threads.getCurrentThreadAllocatedBytes() - before;
        before = threads.getCurrentThreadAllocatedBytes();
        run();
        // What the JVM makes once for itself, now and then, is far below a byte a frame.
        assertThat(threads.getCurrentThreadAllocatedBytes() - before - empty).isLessThan(ROUNDS / 10);
        assertThat(sum).isNotZero();
    }

    private static List<String> changed(List<String> fields) {
        List<String> changed = new ArrayList<>(fields);
        for (int field = 3; field < 44; field++) {
            changed.set(field, field % 3 == 0 ? "123456789" : Integer.toString(field - 20));
        }
        return changed;
    }

    private void run() {
        for (int round = 0; round < ROUNDS; round++) {
            for (byte[] frame : frames) {
                decoder.onRecord(round, RecordKind.FRAME, 0, round, round, frame, 0, frame.length);
            }
        }
    }
}
