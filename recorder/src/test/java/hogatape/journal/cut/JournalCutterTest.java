package hogatape.journal.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.journal.CutNote;
import hogatape.journal.Disconnected;
import hogatape.journal.Gap;
import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalSalvager;
import hogatape.journal.JournalSummary;
import hogatape.journal.JournalVerifier;
import hogatape.journal.JournalWriter;
import hogatape.journal.Payload;
import hogatape.journal.RecordKind;
import hogatape.journal.Started;
import hogatape.journal.Stopped;
import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.journal.SubscriptionKey;
import hogatape.journal.TapeState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCutterTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long BEGIN = Instant.parse("2026-11-23T00:00:00Z").getEpochSecond() * SECOND;
    private static final String MULTI = "0|H0NXASP0|002|000660^090000^1^005930^090000^2";
    private static final LongPredicate NEVER = now -> false;

    @TempDir
    Path folder;

    private Path journal;
    private JournalWriter writer;
    private long now;

    record Kept(long sequence, RecordKind kind, long wallNanos, long monotonicNanos, String text) {}

    @BeforeEach
    void begin() throws JournalException {
        journal = folder.resolve("tape");
        writer = JournalWriter.open(journal);
        now = BEGIN;
    }

    @Test
    void recordsKeepSequenceStampsAndBytesAndWarmBooksStandBefore() throws Exception {
        begun();
        long old = frame("0|H0NXASP0|002|000660^090000^old^005930^090000^old");
        long warm = frame("0|H0NXASP0|001|005930^090000^warm");
        long other = frame("0|H0NXASP0|001|000660^090000^other");
        long trade = frame("0|H0NXCNT0|001|005930^090000^trade");
        now = BEGIN + 60 * SECOND;
        long first = frame(MULTI);
        long left = frame("0|H0NXASP0|001|000660^090000^left");
        long mark = write(RecordKind.CLOCK, "");
        now = BEGIN + 120 * SECOND;
        long behind = frame("0|H0NXASP0|001|005930^090200^behind");
        writer.close();

        List<Kept> all = read(journal);
        JournalCutter.Outcome outcome = cut(60, 120, "005930");
        List<Kept> kept = read(folder.resolve("cut"));

        assertThat(kept).isSubsetOf(all).doesNotHaveDuplicates();
        assertThat(kept)
                .extracting(Kept::sequence)
                .isSorted()
                .contains(1L, warm, trade, first, mark)
                .doesNotContain(old, other, left, behind);
        assertThat(outcome.frames()).isEqualTo(1);
        assertThat(outcome.warm()).isEqualTo(2);
        assertThat(outcome.records()).isEqualTo(kept.size());
    }

    @Test
    void noSecretLeaves() throws Exception {
        begun();
        write(RecordKind.SUBSCRIPTION, subscription("H0STCNI0", "MYLOGIN"));
        now = BEGIN + 60 * SECOND;
        write(RecordKind.SENT, request("H0STCNI0", "MYLOGIN"));
        write(RecordKind.SENT, request("H0NXASP0", "000660"));
        long request = write(RecordKind.SENT, request("H0NXASP0", "005930"));
        write(RecordKind.SENT, "no JSON: MYLOGIN");
        frame(
                "{\"header\":{\"tr_id\":\"H0NXASP0\"},\"body\":{\"output\":{\"iv\":\"SECRETIV\",\"key\":\"SECRETKEY\"}}}");
        frame("1|H0STCNI0|001|c2VjcmV0");
        frame("0|H0STCNI9|001|005930^12345678^MYLOGIN");
        frame("garbage 12345678");
        frame("{\"half\":\"SECRETKEY");
        long pingPong = frame("{\"header\":{\"tr_id\":\"PINGPONG\",\"datetime\":\"20261123090100\"}}");
        long book = frame("0|H0NXASP0|001|005930^090100^1");
        TapeState.Connection standing = new TapeState.Connection(
                0, List.of(entry("H0STCNI0", "MYLOGIN"), entry("H0NXASP0", "005930"), entry("H0NXASP0", "000660")));
        long state = write(RecordKind.STATE, text(new TapeState(List.of(standing), now)));
        long stopped = write(
                RecordKind.STOPPED,
                text(new Stopped(
                        "its time is over",
                        List.of(
                                new SubscriptionKey("H0STCNI0", "MYLOGIN"),
                                new SubscriptionKey("H0NXASP0", "005930")))));
        writer.close();

        cut(60, 120, "005930");

        List<Kept> kept = read(folder.resolve("cut"));
        assertThat(kept)
                .filteredOn(record -> record.wallNanos() >= BEGIN + 60 * SECOND)
                .extracting(Kept::sequence)
                .containsExactly(request, pingPong, book, state, stopped);
        String everything = kept.toString() + files(folder.resolve("cut"));
        assertThat(everything)
                .contains("005930")
                .doesNotContain("MYLOGIN", "SECRET", "12345678", "H0STCNI", "000660", "c2VjcmV0");
    }

    @Test
    void gapsAreThoseOfTheTapeAndWhatWasLeftOutIsNone() throws Exception {
        begun();
        frame("0|H0NXASP0|001|005930^090000^1");
        now = BEGIN + 30 * SECOND;
        long heard = now;
        write(RecordKind.DISCONNECTED, text(new Disconnected("closed", heard)));
        now = BEGIN + 70 * SECOND;
        write(RecordKind.CONNECTED, "{\"url\":\"ws://exchange\"}");
        long ended = now;
        write(RecordKind.SUBSCRIPTION, subscription("H0NXASP0", "005930"));
        frame("0|H0NXASP0|001|000660^090110^1");
        frame("0|H0NXASP0|001|005930^090110^1");
        writer.close();

        cut(60, 120, "005930");

        JournalSummary summary = new JournalSummary();
        try (JournalReader reader = JournalReader.open(folder.resolve("cut"))) {
            assertThat(reader.cut()).isPresent();
            reader.readAll(summary);
        }
        assertThat(summary.holes()).singleElement().satisfies(hole -> {
            assertThat(hole.gap().cause()).isEqualTo(Gap.Cause.DISCONNECTED);
            assertThat(hole.gap().sinceNanos()).isEqualTo(heard);
            assertThat(hole.untilNanos()).isEqualTo(ended);
        });
        // The book from before the lost connection is old, and does not go along.
        assertThat(read(folder.resolve("cut")))
                .filteredOn(record -> record.kind() == RecordKind.FRAME)
                .hasSize(1);
    }

    @Test
    void aDamagedCutIsToldAndSalvagedAndNobodyRecordsIntoIt() throws Exception {
        begun();
        now = BEGIN + 60 * SECOND;
        frame("0|H0NXASP0|001|005930^090100^1");
        writer.close();
        cut(60, 120, "005930");
        Path cut = folder.resolve("cut");

        assertThatThrownBy(() -> JournalWriter.open(cut)).hasMessageContaining("is a cut of another one");
        Path saved = folder.resolve("saved");
        JournalSalvager.salvage(cut, saved);
        assertThat(read(saved)).isEqualTo(read(cut));
        Path day;
        try (Stream<Path> files = Files.list(cut)) {
            day = files.filter(file -> file.toString().endsWith(".zst"))
                    .findAny()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(day);
        bytes[bytes.length / 2] ^= 1;
        Files.write(day, bytes);
        try (JournalReader reader = JournalReader.open(cut)) {
            assertThat(JournalVerifier.verify(reader).sound()).isFalse();
        }
    }

    @Test
    void anEmptyCutIsRefused() throws Exception {
        begun();
        frame("0|H0NXASP0|001|005930^090000^1");
        writer.close();
        assertThatThrownBy(() -> cut(60, 120, "005930"))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("holds no frame of what was asked for");
    }

    private JournalCutter.Outcome cut(int fromSecond, int toSecond, String... symbols) throws JournalException {
        LongPredicate inside = at -> at >= BEGIN + fromSecond * SECOND && at < BEGIN + toSecond * SECOND;
        try (JournalReader reader = JournalReader.open(journal)) {
            CutNote note = new CutNote(reader.id(), "09:01", "09:02", List.of(symbols));
            return JournalCutter.cut(reader, inside, NEVER, note, folder.resolve("cut"));
        }
    }

    private void begun() {
        write(RecordKind.STARTED, text(new Started("0.1.0")));
        write(RecordKind.CONNECTED, "{\"url\":\"ws://exchange\"}");
        write(RecordKind.SUBSCRIPTION, subscription("H0NXASP0", "005930"));
        write(RecordKind.SUBSCRIPTION, subscription("H0NXASP0", "000660"));
    }

    private long frame(String text) {
        return write(RecordKind.FRAME, text);
    }

    private long write(RecordKind kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writer.onRecord(0, kind, 0, now, now - BEGIN, bytes, 0, bytes.length);
        now += 1_000_000;
        return writer.lastSequence();
    }

    private static Subscription entry(String tr, String symbol) {
        return new Subscription(tr, symbol, Standing.GRANTED, "OPSP0000", "SUBSCRIBE SUCCESS");
    }

    private static String subscription(String tr, String symbol) {
        return text(entry(tr, symbol));
    }

    private static String request(String tr, String symbol) {
        return "{\"header\":{\"approval_key\":\"(blanked)\"},\"body\":{\"input\":{\"tr_id\":\"" + tr
                + "\",\"tr_key\":\"" + symbol + "\"}}}";
    }

    private static String text(Object payload) {
        return new String(Payload.write(payload), StandardCharsets.UTF_8);
    }

    private static List<Kept> read(Path journal) throws JournalException {
        List<Kept> records = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(journal)) {
            reader.readAll(
                    (sequence, kind, connection, wall, monotonic, buffer, offset, length) -> records.add(new Kept(
                            sequence,
                            kind,
                            wall,
                            monotonic,
                            new String(buffer, offset, length, StandardCharsets.ISO_8859_1))));
        }
        return records;
    }

    private static String files(Path folder) throws Exception {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }
}
