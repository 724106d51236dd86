package hogatape.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.market.TradingCalendar;
import hogatape.message.InKorean;
import hogatape.message.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchlistFileTest {
    @TempDir
    private Path folder;

    private Path file;
    private long now;
    private long modified = 1_000_000;

    @BeforeEach
    void writeTheFirstList() throws IOException {
        file = folder.resolve("list.csv");
        write("symbol\n005930\n");
    }

    @Test
    void aNewVersionCountsOnceTwoLooksHaveFoundIt() throws IOException {
        WatchlistFile watchlist = WatchlistFile.open(file, WatchlistFile.Check.NONE);
        assertThat(looks(watchlist, 3)).isEmpty();
        write("symbol\n005930\n000660\n");
        assertThat(looks(watchlist, 1)).isEmpty();
        assertThat(symbols(watchlist)).containsExactly("005930");
        assertThat(looks(watchlist, 2))
                .containsExactly(
                        new WatchlistFile.News(true, "The watchlist '" + file + "' has changed and has 2 rows now."));
        assertThat(symbols(watchlist)).containsExactly("005930", "000660");
    }

    @Test
    void aFileThatIsBeingWrittenIsNotTakenByHalf() throws IOException {
        WatchlistFile watchlist = WatchlistFile.open(file, WatchlistFile.Check.NONE);
        looks(watchlist, 2);
        for (String half : List.of("symbol\n", "symbol\n0006", "symbol\n000660\n035420\n")) {
            write(half);
            assertThat(looks(watchlist, 1)).isEmpty();
        }
        assertThat(looks(watchlist, 1)).extracting(WatchlistFile.News::taken).containsExactly(true);
        assertThat(symbols(watchlist)).containsExactly("000660", "035420");
    }

    @Test
    void aFileIsLookedAtEveryFewSeconds() throws IOException {
        WatchlistFile watchlist = WatchlistFile.open(file, WatchlistFile.Check.NONE);
        looks(watchlist, 2);
        write("symbol\n000660\n");
        now += WatchlistFile.LOOK_NANOS;
        assertThat(watchlist.poll(now)).isEmpty();
        assertThat(watchlist.poll(now + 1)).isEmpty();
        assertThat(watchlist.poll(now + WatchlistFile.LOOK_NANOS - 1)).isEmpty();
        assertThat(watchlist.poll(now + WatchlistFile.LOOK_NANOS)).isPresent();
    }

    @Test
    void aBrokenVersionIsToldOnceAndTheListBeforeStays() throws IOException {
        WatchlistFile watchlist = WatchlistFile.open(file, WatchlistFile.Check.NONE);
        looks(watchlist, 2);
        write("symbol\n005930\n5930\n");
        assertThat(looks(watchlist, 9))
                .containsExactly(new WatchlistFile.News(
                        false,
                        "The watchlist has changed and cannot be used; the list before it stays. '" + file
                                + "', line 3: '5930' is no issue code; write all six places, as 005930 (spreadsheets"
                                + " drop the zeros in front)."));
        assertThat(symbols(watchlist)).containsExactly("005930");
        write("symbol\n# mended\n005930\n");
        assertThat(looks(watchlist, 9))
                .containsExactly(new WatchlistFile.News(
                        false, "The watchlist '" + file + "' has changed and says the same as the list in use."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "symbol\n5930\n",
                "symbol,from\n005930,late\n",
                "symbol,priority\n005930,first\n",
                "symbol,from,until\n005930,09:00,08:00\n",
                "symbol\n005930,H0NXASP0\n",
                "symbol\n005930\n005930\n",
                "code\n005930\n",
                "symbol\n",
                "symbol\n000660\n005930\n"
            })
    void whatIsWrongIsLoggedInEnglishOnAKoreansMachine(String broken) throws Exception {
        WatchlistFile watchlist = WatchlistFile.open(file, list -> SubscriptionPlan.of(
                        list, TradingCalendar.standard(), LocalDate.of(2026, 11, 23), new Capacity(1, 1))
                .requireRoom());
        looks(watchlist, 2);
        write(broken);

        assertThat(InKorean.call(() -> looks(watchlist, 9)))
                .singleElement()
                .satisfies(news -> assertThat(news.taken()).isFalse())
                .extracting(WatchlistFile.News::sentence, InstanceOfAssertFactories.STRING)
                .isASCII();
    }

    @Test
    void aVersionThatDoesNotPassTheCheckIsNotTaken() throws IOException {
        WatchlistFile watchlist = WatchlistFile.open(file, list -> {
            if (list.entries().size() > 1) {
                throw new WatchlistException(Sentence.quoted("One subscription fits."));
            }
        });
        looks(watchlist, 2);
        write("symbol\n005930\n000660\n");
        assertThat(looks(watchlist, 9))
                .extracting(WatchlistFile.News::sentence)
                .containsExactly("The watchlist has changed and cannot be used; the list before it stays. "
                        + "One subscription fits.");
        assertThat(symbols(watchlist)).containsExactly("005930");
    }

    @Test
    void aFileThatIsGoneIsToldOnceAndTheListBeforeStays() throws IOException {
        WatchlistFile watchlist = WatchlistFile.open(file, WatchlistFile.Check.NONE);
        looks(watchlist, 2);
        Files.delete(file);
        assertThat(looks(watchlist, 9))
                .containsExactly(new WatchlistFile.News(
                        false, "The watchlist '" + file + "' is gone; the list before it stays."));
        assertThat(symbols(watchlist)).containsExactly("005930");
        write("symbol\n005930\n");
        assertThat(looks(watchlist, 9))
                .extracting(WatchlistFile.News::sentence)
                .containsExactly("The watchlist '" + file + "' is there again, unchanged.");
    }

    @Test
    void aFolderInItsPlaceIsTrouble() throws IOException {
        WatchlistFile watchlist = WatchlistFile.open(file, WatchlistFile.Check.NONE);
        looks(watchlist, 2);
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(looks(watchlist, 9)).extracting(WatchlistFile.News::taken).containsExactly(false);
    }

    @Test
    void theFirstListMustBeGood() {
        assertThatThrownBy(() -> WatchlistFile.open(folder.resolve("none.csv"), WatchlistFile.Check.NONE))
                .hasMessage("There is no file '" + folder.resolve("none.csv") + "'.");
    }

    private List<WatchlistFile.News> looks(WatchlistFile watchlist, int times) {
        List<WatchlistFile.News> news = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            now += WatchlistFile.LOOK_NANOS;
            watchlist.poll(now).ifPresent(news::add);
        }
        return news;
    }

    private static List<String> symbols(WatchlistFile watchlist) {
        return watchlist.current().entries().stream()
                .map(entry -> entry.issue().symbol())
                .toList();
    }

    /** Writes with a time of its own each: tests are faster than a file system's clock. */
    private void write(String text) throws IOException {
        Files.writeString(file, text);
        modified += 1000;
        Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
    }
}
