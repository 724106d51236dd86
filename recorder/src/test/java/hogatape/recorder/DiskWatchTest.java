package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.recorder.DiskWatch.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskWatchTest {
    private static final long RESERVE = 1000;

    private long usable = 10_000;
    private boolean fails;
    private int looks;
    private long monotonic = -5;
    private final DiskWatch watch = new DiskWatch(this::look, RESERVE);

    @Test
    void warnsOnceEachTimeThatRoomRunsLow() {
        assertThat(after(10_000)).isEqualTo(Verdict.GO_ON);
        assertThat(after(2999)).isEqualTo(Verdict.WARN);
        assertThat(after(2000)).isEqualTo(Verdict.GO_ON);
        assertThat(after(3000)).isEqualTo(Verdict.GO_ON);
        assertThat(after(2999)).isEqualTo(Verdict.WARN);
    }

    @Test
    void stopsBelowTheReserve() {
        assertThat(after(RESERVE)).isEqualTo(Verdict.WARN);
        assertThat(after(RESERVE - 1)).isEqualTo(Verdict.STOP);
        assertThat(watch.usableBytes()).isEqualTo(RESERVE - 1);
    }

    @Test
    void looksEveryFiveSeconds() {
        watch.tick(0);
        usable = 0;
        assertThat(watch.tick(TimeUnit.SECONDS.toNanos(5) - 1)).isEqualTo(Verdict.GO_ON);
        assertThat(looks).isEqualTo(1);
        assertThat(watch.tick(TimeUnit.SECONDS.toNanos(5))).isEqualTo(Verdict.STOP);
    }

    @Test
    void goesOnWhereTheSpaceCannotBeTold() {
        after(5000);
        fails = true;

        assertThat(after(0)).isEqualTo(Verdict.GO_ON);
        assertThat(watch.usableBytes()).isEqualTo(5000);
    }

    @Test
    void knowsTheSpaceOfAFolderThatIsStillToBeMade(@TempDir Path folder) throws IOException {
        assertThat(DiskWatch.usableBytes(folder.resolve("still/to/be/made"))).isPositive();
    }

    private Verdict after(long bytes) {
        usable = bytes;
        monotonic += TimeUnit.SECONDS.toNanos(5);
        return watch.tick(monotonic);
    }

    private long look() throws IOException {
        looks++;
        if (fails) {
            throw new IOException("no such device");
        }
        return usable;
    }
}
