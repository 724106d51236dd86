package hogatape.replay;

import static hogatape.replay.TestTape.KRX;
import static hogatape.replay.TestTape.NXT;
import static hogatape.replay.TestTape.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.feed.Book;
import hogatape.journal.DamagedJournalException;
import hogatape.journal.Disconnected;
import hogatape.journal.JournalException;
import hogatape.journal.JournalMerger;
import hogatape.journal.JournalReader;
import hogatape.journal.MergedJournals;
import hogatape.journal.RecordKind;
import hogatape.market.SeoulMoment;
import hogatape.replay.pace.Speed;
import hogatape.strategy.Strategy;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralJournalsTest {
    @TempDir
    Path folder;

    private final Diary diary = new Diary();
    private Path nxt;
    private Path krx;

    /** One recorder has NXT, the other KRX; NXT's is disconnected from 09:00:03 to 09:00:06. */
    @BeforeEach
    void record() throws Exception {
        nxt = folder.resolve("nxt");
        krx = folder.resolve("krx");
        try (TestTape tape = TestTape.at(nxt, "2026-11-23T09:00").started().granted(NXT, "005930")) {
            tape.after(SECOND)
                    .book(NXT, 1, "005930")
                    .after(SECOND)
                    .book(NXT, 2, "005930")
                    .after(SECOND);
            tape.record(RecordKind.DISCONNECTED, new Disconnected("reset", TestTape.nanos("2026-11-23T09:00:03")));
            tape.after(3 * SECOND).granted(NXT, "005930").book(NXT, 6, "005930").stopped();
        }
        try (TestTape tape = TestTape.at(krx, "2026-11-23T09:00")
                .monotonic(500 * SECOND)
                .started()
                .granted(KRX, "005930")) {
            tape.after(SECOND)
                    .book(KRX, 1, "005930")
                    .book(KRX, 1, "000660")
                    .after(3 * SECOND)
                    .book(KRX, 4, "005930");
            tape.after(4 * SECOND).book(KRX, 8, "005930").stopped();
        }
    }

    @Test
    void playInTheOrderOfTheirTimesThenAsGiven() throws Exception {
        play(diary, Speed.MAX, Window.ALL, nxt, krx);

        assertThat(diary.lines)
                .containsExactly(
                        "23 09:00:00 start",
                        "23 09:00:01 book 3.0 H0NXASP0 005930 1",
                        "23 09:00:01 book 3.0 H0STASP0 005930 1",
                        "23 09:00:01 book 4.0 H0STASP0 000660 1",
                        "23 09:00:02 book 4.0 H0NXASP0 005930 2",
                        "23 09:00:03 gap DISCONNECTED since 23 09:00:03",
                        "23 09:00:04 book 5.0 H0STASP0 005930 4",
                        "23 09:00:06 heard after DISCONNECTED at 23 09:00:06",
                        "23 09:00:06 book 7.0 H0NXASP0 005930 6",
                        "23 09:00:06 gap STOPPED since 23 09:00:06",
                        "23 09:00:08 book 6.0 H0STASP0 005930 8",
                        "23 09:00:08 gap STOPPED since 23 09:00:08",
                        "23 09:00:08 end");
        diary.lines.clear();
        play(diary, Speed.MAX, Window.ALL, krx, nxt);
        assertThat(diary.lines.get(1)).contains("H0STASP0 005930 1");
    }

    @Test
    void haveOneDigestAtEverySpeedAndAnotherInAnotherOrder() throws Exception {
        Set<Optional<String>> digests = new HashSet<>();
        for (Speed speed : List.of(Speed.MAX, Speed.ORIGINAL, new Speed(7))) {
            digests.add(play(diary, speed, Window.ALL, nxt, krx).digest());
        }
        assertThat(digests).hasSize(1);
        digests.add(play(diary, Speed.MAX, Window.ALL, krx, nxt).digest());
        assertThat(digests).hasSize(2);
    }

    @Test
    void takeTheTimeThatPassedBetweenTheirRecords() throws Exception {
        ReplaySummary summary = play(diary, Speed.ORIGINAL, Window.ALL, nxt, krx);

        assertThat(summary.elapsedNanos()).isBetween(8 * SECOND, 8 * SECOND + SECOND / 100);
    }

    @Test
    void tellTheirConnectionsApart() throws Exception {
        List<Integer> journals = new ArrayList<>();
        play(
                new Strategy() {
                    @Override
                    public void onBook(Book book) {
                        journals.add(MergedJournals.journalOf(book.connection()));
                    }
                },
                Speed.MAX,
                Window.ALL,
                nxt,
                krx);

        assertThat(journals).containsExactly(0, 1, 1, 0, 1, 0, 1);
    }

    @Test
    void beginWarmTogether() throws Exception {
        play(
                diary,
                Speed.MAX,
                new Window(Optional.of(SeoulMoment.parse("2026-11-23T09:00:04")), Optional.empty()),
                nxt,
                krx);

        // NXT's book is unknown since its gap.
        assertThat(diary.lines)
                .startsWith(
                        "23 09:00:04 start",
                        "23 09:00:04 warm book 3.0 H0STASP0 005930 1",
                        "23 09:00:04 warm book 4.0 H0STASP0 000660 1",
                        "23 09:00:04 gap DISCONNECTED since 23 09:00:03",
                        "23 09:00:04 book 5.0 H0STASP0 005930 4");
    }

    @Test
    void playAsTheirMergeDoes() throws Exception {
        play(diary, Speed.MAX, Window.ALL, nxt, krx);
        List<String> together = withoutSequences();
        diary.lines.clear();
        Path merged = folder.resolve("merged");
        JournalMerger.merge(List.of(nxt, krx), merged);
        ReplaySummary summary = play(diary, Speed.ORIGINAL, Window.ALL, merged);

        assertThat(withoutSequences()).isEqualTo(together);
        assertThat(summary.elapsedNanos()).isBetween(8 * SECOND, 8 * SECOND + SECOND / 100);
    }

    private List<String> withoutSequences() {
        return diary.lines.stream()
                .map(line -> line.replaceAll("book [0-9.]+", "book"))
                .toList();
    }

    @Test
    void oneJournalGivenTwiceIsAMistake() {
        assertThatThrownBy(() -> play(diary, Speed.MAX, Window.ALL, nxt, nxt))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("are one journal, or copies of one; give it once.");
    }

    @Test
    void damageInOneStopsTheRun() throws Exception {
        try (Stream<Path> files = Files.list(krx)) {
            Path file = files.filter(path -> path.toString().endsWith("F.cq4"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("000660^");
            try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
                damaged.seek(at);
                damaged.write('9');
            }
        }
        assertThatThrownBy(() -> play(diary, Speed.MAX, Window.ALL, nxt, krx))
                .isInstanceOf(DamagedJournalException.class)
                .hasMessageContaining("record 4 is damaged");
        assertThat(diary.lines).hasSize(3);
    }

    private ReplaySummary play(Strategy strategy, Speed speed, Window window, Path... folders) throws Exception {
        List<JournalReader> readers = new ArrayList<>();
        try {
            for (Path each : folders) {
                readers.add(JournalReader.open(each));
            }
            return Replayer.of(strategy)
                    .window(window)
                    .speed(speed)
                    .clock(new ManualClock(0))
                    .digest(true)
                    .replay(new MergedJournals(readers));
        } finally {
            readers.forEach(JournalReader::close);
        }
    }
}
