package hogatape.recorder;

import com.sun.management.ThreadMXBean;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalVerifier;
import hogatape.journal.JournalWriter;
import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.kis.ApprovalKeys;
import hogatape.kis.Credentials;
import hogatape.kis.KisSession;
import hogatape.kis.ScriptedApproval;
import hogatape.message.Sentence;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the loopback socket to the journal at a fixed rate, beside a client with the same socket that drops its frames.
 * Tells and never fails for slowness; fails when a frame is lost.
 */
@Tag("bench")
class RecordingBenchmark {
    private static final int RATE = Integer.getInteger("hogatape.bench.rate", 250_000);
    private static final int SECONDS = Integer.getInteger("hogatape.bench.seconds", 20);
    private static final int ROUNDS = Integer.getInteger("hogatape.bench.rounds", 3);
    /** The first part of a run makes the machine code and is not measured. */
    private static final int WARM_PART = 4;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @Test
    void record() throws Exception {
        System.out.printf("offered %,d frames/s of %d bytes for %d s%n", RATE, BlastingBroker.payloadBytes(), SECONDS);
        System.out.println("                   CPU/frame   in kernel  ratio   beside  ratio of both  garbage/frame"
                + "    received     took  late p99    max");
        for (int round = 1; round <= ROUNDS; round++) {
            double baseline = measure("drop", new Counting(nothing()), 0);
            try (JournalWriter journal = JournalWriter.open(folder.resolve("journal"))) {
                measure("journal", new Counting(journal), baseline);
            }
            requireSound();
            try (JournalWriter journal = JournalWriter.open(folder.resolve("journal"))) {
                measure("journal, counted", new Counting(new RecordingStatus(journal, RecordClock.SYSTEM)), baseline);
            }
            requireSound();
        }
    }

    private static RecordHandler nothing() {
        return (sequence, kind, connection, wall, monotonic, buffer, offset, length) -> {};
    }

    /** Runs one client against one sender and returns its CPU time a frame, in nanoseconds. */
    private static double measure(String name, Counting handler, double baseline) throws Exception {
        try (ScriptedApproval approval = new ScriptedApproval();
                BlastingBroker broker = new BlastingBroker(RATE, SECONDS)) {
            ApprovalKeys keys =
                    new ApprovalKeys(approval.address(), new Credentials("key", "secret"), RecordClock.SYSTEM);
            KisSession session = KisSession.connect(broker.address(), keys, 0, RecordClock.SYSTEM, handler);
            TimeUnit.MILLISECONDS.sleep(SECONDS * 1000L / WARM_PART);
            long socketThread = handler.thread;
            long frames = handler.frames;
            long cpu = THREADS.getThreadCpuTime(socketThread);
            long user = THREADS.getThreadUserTime(socketThread);
            long bytes = THREADS.getThreadAllocatedBytes(socketThread);
            long beside = besideNanos();
            BlastingBroker.Sent sent = broker.sent();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (handler.frames < sent.frames() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            double measured = handler.frames - frames;
            double cpuPerFrame = (THREADS.getThreadCpuTime(socketThread) - cpu) / measured;
            double userPerFrame = (THREADS.getThreadUserTime(socketThread) - user) / measured;
            double besidePerFrame = (besideNanos() - beside) / measured;
            double garbage = (THREADS.getThreadAllocatedBytes(socketThread) - bytes) / measured;
            session.abandon(Sentence.quoted("the benchmark is over"));
            System.out.printf(
                    Locale.ROOT,
                    "%-17s %8.0f ns  %7.0f ns  %5.2f  %4.0f ns  %13.2f  %11.2f B  %,10d  %5.2f s  %5.1f ms  %5.1f ms%n",
                    name,
                    cpuPerFrame,
                    cpuPerFrame - userPerFrame,
                    baseline == 0 ? 1 : cpuPerFrame / baseline,
                    besidePerFrame,
                    baseline == 0 ? 1 : (cpuPerFrame + besidePerFrame) / baseline,
                    garbage,
                    handler.frames,
                    sent.nanos() / 1e9,
                    sent.lateness().getValueAtPercentile(99) / 1e3,
                    sent.lateness().getMaxValue() / 1e3);
            if (handler.frames != sent.frames()) {
                throw new AssertionError(sent.frames() - handler.frames + " frames are lost");
            }
            return cpuPerFrame;
        }
    }

    /** What the thread has taken that makes memory ready for the journal. */
    private static long besideNanos() {
        return Stream.of(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals("pages-ahead"))
                .mapToLong(thread -> THREADS.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private void requireSound() throws Exception {
        Path journal = folder.resolve("journal");
        try (JournalReader reader = JournalReader.open(journal)) {
            JournalVerifier.Result result = JournalVerifier.verify(reader);
            long expected = (long) RATE * SECONDS;
            if (!result.sound() || result.frames() != expected) {
                throw new AssertionError(result + " instead of " + expected + " frames");
            }
        }
        try (Stream<Path> files = Files.walk(journal)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }

    /** Hands records on, and counts the frames; the socket's thread alone writes. */
    private static final class Counting implements RecordHandler {
        private final RecordHandler next;
        private volatile long thread;
        private volatile long frames;

        Counting(RecordHandler next) {
            this.next = next;
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
            next.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
            if (kind == RecordKind.FRAME) {
                if (thread == 0) {
                    thread = Thread.currentThread().getId();
                }
                long before = frames;
                frames = before + 1;
            }
        }
    }
}
