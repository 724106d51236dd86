package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.export.records.NotDecoded;
import hogatape.export.table.RowOrder;
import hogatape.feed.Book;
import hogatape.feed.BookCheck;
import hogatape.feed.FeedRecord;
import hogatape.feed.FrameDecoder;
import hogatape.feed.FrameEncoder;
import hogatape.feed.Layouts;
import hogatape.feed.MarketListener;
import hogatape.journal.Gap;
import hogatape.journal.GapListener;
import hogatape.journal.GapTracker;
import hogatape.journal.JournalReader;
import hogatape.journal.SubscriptionKey;
import hogatape.replay.Window;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tape is decoded in chunks of some thousand frames by several threads; nothing that depends on earlier frames may be lost with that. */
class ManyChunksTest {
    private static final int BOOKS = 9_000;

    @TempDir
    Path folder;

    /** Issues that come back in each chunk and others that do not, books left out, garbage, and two disconnections. */
    @BeforeEach
    void record() throws Exception {
        SimulatedBooks books = new SimulatedBooks(BOOKS);
        TapeBuilder tape = Tape.from("2026-11-23T09:00:00");
        for (int i = 0; i < BOOKS; i++) {
            FrameEncoder frame = books.next();
            if (i % 13 != 0) {
                tape.after("1ms").raw(Arrays.copyOf(frame.buffer(), frame.length()));
            }
            if (i % 701 == 0) {
                tape.raw("0|H0NXASP0|001|005930^garbage")
                        .raw("0|H" + i + "|001|1^2")
                        .raw("{\"header\":{}}");
            }
            if (i == 3_100 || i == 7_000) {
                tape.disconnected("gone").after("5s").reconnected();
            }
        }
        tape.build().writeTo(journal());
    }

    @Test
    void findingsAndGapsReachFromChunkToChunk() throws Exception {
        List<String> expected = oneByOne();
        assertThat(expected).filteredOn(row -> row.contains(" true ")).hasSizeGreaterThan(400);
        assertThat(expected).filteredOn(row -> !row.endsWith(" 0")).hasSizeGreaterThan(400);

        for (int threads : new int[] {1, 3}) {
            Path out = folder.resolve("out" + threads);
            ExportResult result = export(out, threads);
            assertThat(Duck.lines("SELECT sequence, symbol, after_gap, findings FROM '"
                            + out.resolve("books/*/*.parquet") + "' ORDER BY sequence"))
                    .isEqualTo(expected);
            assertThat(result.books()).isEqualTo(expected.size());
        }
    }

    @Test
    void whatIsNotDecodedIsCountedInTheOrderOfTheTape() throws Exception {
        ExportResult result = export(folder.resolve("out"), 3);

        assertThat(result.controls()).isEqualTo(13);
        assertThat(result.notDecoded())
                .extracting(NotDecoded::tr)
                .containsExactly(
                        "H0NXASP0",
                        "H0",
                        "H701",
                        "H1402",
                        "H2103",
                        "H2804",
                        "H3505",
                        "H4206",
                        "H4907",
                        "H5608",
                        "H6309",
                        "H7010",
                        "H7711",
                        "H8412");
        assertThat(result.notDecoded().get(0).count()).isEqualTo(13);
        assertThat(result.frames()).isEqualTo(result.books() + 3 * 13);
    }

    /** What one decoder and one check say that see every frame. */
    private List<String> oneByOne() throws Exception {
        List<String> rows = new ArrayList<>();
        Set<SubscriptionKey> heard = new HashSet<>();
        BookCheck check = new BookCheck();
        FrameDecoder decoder = new FrameDecoder(Layouts.builtIn(), new MarketListener() {
            @Override
            public void onBook(Book book) {
                boolean afterGap = heard.add(key(book));
                rows.add(book.sequence() + " " + book.symbol() + " " + afterGap + " " + check.check(book));
            }
        });
        GapTracker gaps = new GapTracker(new GapListener() {
            @Override
            public void onGapStart(Gap gap) {
                heard.removeAll(gap.issues());
                if (gap.issues().isEmpty()) {
                    heard.clear();
                }
            }

            @Override
            public void onGapEnd(Gap gap, long untilNanos) {}
        });
        try (JournalReader reader = JournalReader.open(journal())) {
            reader.readAll((sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length) -> {
                gaps.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
                decoder.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
            });
        }
        return rows;
    }

    private static SubscriptionKey key(FeedRecord record) {
        return new SubscriptionKey(record.tr(), record.symbol());
    }

    private ExportResult export(Path out, int threads) throws Exception {
        ExportOptions options = new ExportOptions(
                ExportFormat.PARQUET, Set.of(), Window.ALL, Layouts.builtIn(), false, RowOrder.SYMBOL, threads);
        try (JournalReader reader = JournalReader.open(journal())) {
            return Exporter.export(reader, out, options, ExportWatch.NONE);
        }
    }

    private Path journal() {
        return folder.resolve("journal");
    }
}
