package hogatape.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Frames as the broker delivered them, against values read by eye. They are not part of the project: the test looks for
 * {@code shared/frames/real.txt} beside the project, or where the property {@code hogatape.frames} says.
 */
class RealFramesTest {
    private final DecodedFrames decoded = new DecodedFrames();
    private List<String> frames;

    @BeforeEach
    void decodeAll() throws IOException {
        Path file = find();
        assumeTrue(file != null, "shared/frames/real.txt is not beside the project");
        frames = Files.readAllLines(file);
        frames.forEach(decoded::frame);
    }

    @Test
    void everyKrxBookIsDecoded() {
        long books =
                frames.stream().filter(frame -> frame.startsWith("0|H0STASP0|")).count();
        assertThat(decoded.books).hasSize((int) books);
        assertThat(decoded.decoder.malformed()).isZero();
        assertThat(decoded.decoder.controls()).isEqualTo(2);
    }

    @Test
    void theFirstBookHas59FieldsWithTheseValues() {
        DecodedRecord book = decoded.books.get(0);
        assertThat(book.width()).isEqualTo(59);
        assertThat(book.symbol()).isEqualTo("005930");
        assertThat(book.values().get(1)).isEqualTo((12 * 60 + 7) * 60 + 55);
        assertThat(book.values().subList(3, 13))
                .containsExactly(71500L, 71600L, 71700L, 71800L, 71900L, 72000L, 72100L, 72200L, 72300L, 72400L);
        assertThat(book.values().subList(13, 16)).containsExactly(71400L, 71300L, 71200L);
        assertThat(book.values().get(23)).isEqualTo(224_894);
        assertThat(book.values().get(42)).isEqualTo(423_045);
        assertThat(book.values().subList(43, 59))
                .containsExactly(
                        1_420_444L,
                        2_954_464L,
                        0L,
                        0L,
                        0L,
                        0L,
                        326_405L,
                        -72_000L,
                        5L,
                        -10_000L,
                        7_504_606L,
                        1L,
                        1L,
                        0L,
                        0L,
                        (long) '0');
    }

    @Test
    void theLast62FieldBookHasTheMiddlePriceOfKrx() {
        DecodedRecord book = decoded.books.stream()
                .filter(b -> b.width() == 62)
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(book.values().get(1)).isEqualTo((11 * 60 + 48) * 60 + 32);
        assertThat(book.values().get(3)).isEqualTo(314_000);
        assertThat(book.values().get(13)).isEqualTo(313_500);
        assertThat(book.values().subList(53, 56)).containsExactly(21_358_448L, -4L, -8L);
        assertThat(book.values().subList(59, 62)).containsExactly(31_375_000L, 3L, (long) '1');
    }

    @Test
    void totalsAreTheSumsOfTheirLevels() {
        for (DecodedRecord book : decoded.books) {
            assertThat(sum(book.values().subList(23, 33)))
                    .isEqualTo(book.values().get(43));
            assertThat(sum(book.values().subList(33, 43)))
                    .isEqualTo(book.values().get(44));
        }
    }

    @Test
    void bothTradesOfOneFrameAreDecoded() {
        assertThat(decoded.trades).extracting(DecodedRecord::record).containsExactly(0, 1);
        DecodedRecord trade = decoded.trades.get(0);
        assertThat(trade.values().get(1)).isEqualTo((11 * 60 + 48) * 60 + 27);
        assertThat(trade.values().subList(2, 7)).containsExactly(314_000L, 5L, -15_000L, -456L, 30_399_338L);
        assertThat(trade.values().subList(12, 15)).containsExactly(1L, 21_357_307L, 6_492_487_073_500L);
        assertThat(trade.values().get(17)).isEqualTo(89_616);
        assertThat(trade.values().get(24)).isEqualTo((9 * 60 + 2) * 60 + 34);
        assertThat(trade.values().get(33)).isEqualTo(20_260_608);
        assertThat(trade.values().get(45)).isEqualTo(302_000);
        assertThat(decoded.trades.get(1).values().get(12)).isEqualTo(2);
    }

    @Test
    void theStateOfAnIssueIsDecoded() {
        assertThat(decoded.statuses).hasSize(1);
        assertThat(decoded.statuses.get(0).symbol()).isEqualTo("396300");
        assertThat(decoded.statuses.get(0).texts())
                .containsExactly("396300", "N", "(null)", "", "311", "", "", "55", "N", "N");
        assertThat(decoded.newWidths).isEmpty();
    }

    private static long sum(List<Long> sizes) {
        return sizes.stream().mapToLong(Long::longValue).sum();
    }

    static Path find() {
        String given = System.getProperty("hogatape.frames");
        if (given != null) {
            return Path.of(given);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/frames/real.txt");
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }
}
