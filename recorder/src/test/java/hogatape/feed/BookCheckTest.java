package hogatape.feed;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.RecordKind;
import hogatape.market.IssueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BookCheckTest {
    private static final long NOON = 1_795_402_800_000_000_000L;

    private BookCheck check = new BookCheck();
    private final List<Set<BookFinding>> found = new ArrayList<>();
    private Issue issue;
    private long now = NOON;

    private final FrameDecoder decoder = new FrameDecoder(Layouts.builtIn(), new MarketListener() {
        @Override
        public void onBook(Book book) {
            issue = book.issue();
            found.add(BookFinding.of(check.check(book)));
        }
    });

    @Test
    void aBookThatMakesSenseHasNoFindings() {
        book(sound());
        book(sound());
        assertThat(found).containsExactly(Set.of(), Set.of());
        assertThat(check.books(issue)).isEqualTo(2);
    }

    @Test
    void aThinBookMakesSense() {
        List<String> thin = sound();
        for (int level = 4; level < 10; level++) {
            thin.set(3 + level, "0");
            thin.set(13 + level, "");
            thin.set(23 + level, "0");
            thin.set(33 + level, "");
        }
        thin.set(43, "300");
        thin.set(44, "300");
        thin.set(26, "0");
        thin.set(36, "0");
        book(thin);
        assertThat(found).containsExactly(Set.of());
    }

    @Test
    void whatIsOddOfABookByItselfIsFound() {
        book(Frames.with(sound(), 4, "70100"));
        book(Frames.with(sound(), 12, "71003"));
        book(Frames.with(sound(), 14, "0"));
        book(Frames.with(sound(), 43, "1"));
        book(Frames.with(Frames.with(sound(), 13, "70100"), 62, "70100"));
        book(Frames.with(Frames.with(sound(), 13, "70200"), 62, "70150"));
        book(Frames.with(sound(), 62, "70100"));
        assertThat(found.get(0)).containsExactly(BookFinding.UNORDERED);
        assertThat(found.get(1)).containsExactly(BookFinding.OFF_TICK);
        assertThat(found.get(2)).containsExactly(BookFinding.HOLE);
        assertThat(found.get(3)).containsExactly(BookFinding.WRONG_TOTAL, BookFinding.SKIPPED_UPDATES);
        assertThat(found.get(4)).contains(BookFinding.LOCKED).doesNotContain(BookFinding.WRONG_MIDDLE);
        assertThat(found.get(5)).contains(BookFinding.CROSSED);
        assertThat(found.get(6)).containsExactly(BookFinding.WRONG_MIDDLE);
        assertThat(check.count(issue, BookFinding.LOCKED)).isEqualTo(1);
    }

    @Test
    void theMiddlePriceIsTheExactMiddleHalfAWonIncluded() {
        List<String> odd = Frames.with(sound(), 13, "70001");
        book(Frames.with(odd, 62, "70050.5"));
        book(Frames.with(odd, 62, "70050"));
        book(Frames.with(odd, 62, "70050.50"));
        book(Frames.with(odd, 62, "0"));
        book(Frames.with(Frames.with(odd, 62, "70050"), 47, "70000"));
        assertThat(found)
                .extracting(findings -> findings.contains(BookFinding.WRONG_MIDDLE))
                .containsExactly(false, true, false, false, false);
    }

    @Test
    void whatIsOddOfABookAfterAnotherIsFound() {
        book(sound());
        book(Frames.with(sound(), 53, "9"));
        book(Frames.with(sound(), 1, "090029"));
        book(Frames.with(sound(), 54, "5"));
        assertThat(found.subList(1, 4))
                .containsExactly(
                        Set.of(BookFinding.VOLUME_FELL),
                        Set.of(BookFinding.TIME_FELL),
                        Set.of(BookFinding.SKIPPED_UPDATES));
    }

    @Test
    void whatIsBelowZeroIsDeliveredAndFound() {
        book(Frames.with(Frames.with(sound(), 23, "-100"), 43, "800"));
        book(Frames.with(sound(), 13, "-70000"));
        book(Frames.with(Frames.with(sound(), 53, "-1"), 55, "0"));
        book(Frames.with(sound(), 50, "-70000"));
        assertThat(found.get(0)).containsExactly(BookFinding.NEGATIVE);
        assertThat(found.get(1)).contains(BookFinding.NEGATIVE).doesNotContain(BookFinding.OFF_TICK);
        assertThat(found.get(2)).contains(BookFinding.NEGATIVE);
        assertThat(found.get(3)).doesNotContain(BookFinding.NEGATIVE);
    }

    @Test
    void theFirstBookOfAnIssueOnADayIsComparedWithNone() {
        book(Frames.with(sound(), 53, "99"));
        book(Frames.with(sound(), 0, "000660"));
        now += 86_400_000_000_000L;
        book(Frames.with(Frames.with(sound(), 1, "080000"), 55, "7"));
        assertThat(found).containsExactly(Set.of(), Set.of(), Set.of());
        book(Frames.with(Frames.with(sound(), 1, "070000"), 55, "7"));
        assertThat(found.get(3)).containsExactly(BookFinding.TIME_FELL, BookFinding.SKIPPED_UPDATES);
        assertThat(found.get(3)).allMatch(BookFinding::needsLast);
    }

    @Test
    void findingsAreCountedByIssueAndInAll() {
        book(sound());
        book(Frames.with(sound(), 4, "70100"));
        book(Frames.with(Frames.with(sound(), 0, "000660"), 4, "70100"));
        Issue other = issue;
        assertThat(check.books()).isEqualTo(3);
        assertThat(check.count(BookFinding.UNORDERED)).isEqualTo(2);
        assertThat(check.count(BookFinding.HOLE)).isZero();
        assertThat(check.issues()).extracting(Issue::symbol).containsExactly("005930", "000660");
        assertThat(check.books(other)).isEqualTo(1);
        assertThat(check.count(other, BookFinding.UNORDERED)).isEqualTo(1);
        assertThat(new BookCheck().count(other, BookFinding.UNORDERED)).isZero();
    }

    @Test
    void theBitsOfFindingsStandInExportedFilesAndStay() {
        assertThat(Arrays.stream(BookFinding.values()).map(finding -> finding.bit() + " " + finding.label()))
                .containsExactly(
                        "1 unordered",
                        "2 off_tick",
                        "4 hole",
                        "8 wrong_total",
                        "16 locked",
                        "32 crossed",
                        "64 wrong_middle",
                        "128 volume_fell",
                        "256 time_fell",
                        "512 skipped_updates",
                        "1024 negative");
        assertThat(BookFinding.of(0)).isEmpty();
        assertThat(BookFinding.of(4 | 1024)).containsExactly(BookFinding.HOLE, BookFinding.NEGATIVE);
    }

    @Test
    void theKindOfAnIssueDecidesItsTicks() {
        check = new BookCheck(any -> IssueKind.ETF);
        book(Frames.with(sound(), 12, "71005"));
        check = new BookCheck(any -> IssueKind.STOCK);
        book(Frames.with(sound(), 12, "71005"));
        assertThat(found).containsExactly(Set.of(), Set.of(BookFinding.OFF_TICK));
    }

    /** A book of a share at 70,100 to 70,000 won, a hundred shares a level. */
    private static List<String> sound() {
        List<String> fields = new ArrayList<>(Frames.book("005930", 65));
        for (int level = 0; level < 10; level++) {
            fields.set(3 + level, Integer.toString(70_100 + 100 * level));
            fields.set(13 + level, Integer.toString(70_000 - 100 * level));
            fields.set(23 + level, "100");
            fields.set(33 + level, "100");
        }
        fields.set(43, "1000");
        fields.set(44, "1000");
        fields.set(47, "0");
        fields.set(53, "12345");
        fields.set(54, "0");
        fields.set(55, "0");
        fields.set(62, "70050");
        return fields;
    }

    private void book(List<String> fields) {
        byte[] frame = Frames.frame("H0NXASP0", fields);
        decoder.onRecord(1, RecordKind.FRAME, 0, now, 0, frame, 0, frame.length);
    }
}
