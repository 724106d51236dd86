package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.recorder.RecorderEvents.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A recorder at work on a thread of its own, as {@code hogatape record} runs it, in a test's time. */
final class RecordingRun implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final TestTime time = new TestTime();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private Kind awaited;
    private int awaitedTimes;
    private final FutureTask<RecordingOutcome> task;
    private final Thread thread;

    private RecordingRun(RecordingPlan plan, DiskWatch.UsableSpace space) {
        Recorder recorder = new Recorder(plan, this::tell, null, null, time, space);
        task = new FutureTask<>(() -> recorder.run(time));
        thread = new Thread(task, "recorder");
        thread.setDaemon(true);
        thread.start();
    }

    static RecordingRun start(RecordingPlan plan) {
        return start(plan, () -> Long.MAX_VALUE);
    }

    static RecordingRun start(RecordingPlan plan, DiskWatch.UsableSpace space) {
        return new RecordingRun(plan, space);
    }

    private synchronized void tell(Kind kind, String sentence) {
        kinds.add(kind);
        sentences.add(sentence);
        // Here and now: a busy machine may let the test's own thread look seconds later, hours of the recorder's.
        if (kind == awaited && told(kind) >= awaitedTimes) {
            time.hurry(false);
        }
    }

    synchronized long told(Kind kind) {
        return kinds.stream().filter(kind::equals).count();
    }

    /** What was told, sentence by sentence. */
    synchronized List<String> sentences() {
        return List.copyOf(sentences);
    }

    TestTime time() {
        return time;
    }

    /** Waits until something holds; the recorder may not end before. */
    void await(BooleanSupplier condition, String what) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(task.isDone() && !condition.getAsBoolean())
                    .as("the recorder ended before " + what)
                    .isFalse();
            assertThat(System.nanoTime() < end).as(what).isTrue();
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    void awaitTold(Kind kind, int times) throws Exception {
        await(() -> told(kind) >= times, kind + " " + times + " times");
    }

    /** The same, the recorder's time passing quickly meanwhile. */
    void hurryUntilTold(Kind kind, int times) throws Exception {
        synchronized (this) {
            awaited = kind;
            awaitedTimes = times;
            time.hurry(told(kind) < times);
        }
        awaitTold(kind, times);
    }

    /** Waits until the recorder ends by itself. */
    RecordingOutcome outcome() throws Exception {
        try {
            return task.get(PATIENCE_NANOS, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Ends the recording in order. */
    RecordingOutcome stop() throws Exception {
        time.stop();
        return outcome();
    }

    @Override
    public void close() {
        time.stop();
        try {
            thread.join(TimeUnit.NANOSECONDS.toMillis(PATIENCE_NANOS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
