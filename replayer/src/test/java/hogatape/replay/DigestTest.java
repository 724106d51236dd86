package hogatape.replay;

import static hogatape.replay.TestTape.NXT;
import static hogatape.replay.TestTape.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import hogatape.feed.FrameEncoder;
import hogatape.journal.Disconnected;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordKind;
import hogatape.replay.pace.Speed;
import hogatape.strategy.Strategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {
    @TempDir
    Path temporary;

    private int tapes;

    @Test
    void isTheSameAtEverySpeed() throws Exception {
        Path folder = tape("005930", 71_500, "reset", 0);
        Set<String> digests = new HashSet<>();
        for (Speed speed : List.of(Speed.MAX, Speed.ORIGINAL, new Speed(60), new Speed(0.37))) {
            digests.add(digest(folder, speed, List.of()));
        }

        assertThat(digests).hasSize(1).allMatch(hex -> hex.matches("[0-9a-f]{64}"));
    }

    @Test
    void isTheSameForTheSameTapeWrittenAgain() throws Exception {
        assertThat(digest(tape("005930", 71_500, "reset", 0))).isEqualTo(digest(tape("005930", 71_500, "reset", 0)));
    }

    @Test
    void differsWhereOneValueDiffers() throws Exception {
        Set<String> digests = new HashSet<>();
        digests.add(digest(tape("005930", 71_500, "reset", 0)));
        digests.add(digest(tape("005930", 71_501, "reset", 0)));
        digests.add(digest(tape("005931", 71_500, "reset", 0)));
        digests.add(digest(tape("005930", 71_500, "reset!", 0)));
        digests.add(digest(tape("005930", 71_500, "reset", 1)));
        digests.add(digest(tape("005930", 71_500, "reset", 0), Speed.MAX, List.of("000660")));

        assertThat(digests).hasSize(6);
    }

    @Test
    void staysWhatItIsFromReleaseToRelease() throws Exception {
        assertThat(digest(tape("005930", 71_500, "reset", 0)))
                .isEqualTo("05cada77edf40293b57123a40d5178f89ce59539b4999e8154cd59ba5f4808b9");
    }

    private Path tape(String symbol, long ask, String reason, long later) throws IOException {
        Path folder = temporary.resolve("tape" + tapes++);
        try (TestTape tape = TestTape.at(folder, "2026-11-23T09:00")) {
            tape.started().granted(NXT, symbol);
            tape.after(SECOND + later).book(NXT, ask, symbol, "000660");
            // A width that no table knows: its last fields are text.
            tape.frame(new String(bookWithText(symbol), StandardCharsets.UTF_8));
            tape.after(SECOND)
                    .record(RecordKind.DISCONNECTED, new Disconnected(reason, TestTape.nanos("2026-11-23T09:00:01")));
            tape.after(SECOND).granted(NXT, symbol).book(NXT, 71_400, symbol).stopped();
        }
        return folder;
    }

    private static byte[] bookWithText(String symbol) {
        FrameEncoder encoder = new FrameEncoder().begin(NXT);
        TestTape.encode(encoder, symbol, 5);
        return encoder.field("").field("한글").field("041").field("x").toBytes();
    }

    private static String digest(Path folder) throws IOException {
        return digest(folder, Speed.MAX, List.of());
    }

    private static String digest(Path folder, Speed speed, List<String> symbols) throws IOException {
        try (JournalReader reader = JournalReader.open(folder)) {
            return Replayer.of(new Strategy() {})
                    .symbols(symbols)
                    .speed(speed)
                    .clock(new ManualClock(0))
                    .digest(true)
                    .replay(reader)
                    .digest()
                    .orElseThrow();
        }
    }
}
