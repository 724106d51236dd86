package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.journal.JournalReader;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage is a gap of the day that it is on. */
class DamagedDaysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final ExportOptions ALL = ExportOptions.all(ExportFormat.PARQUET);
    private static final String GAPS = "SELECT date || ' ' || coalesce(tr, '-') || ' ' || coalesce(symbol, '-') || ' '"
            + " || strftime(make_timestamp_ns(since_ns) + INTERVAL 9 HOUR, '%%d. %%H:%%M:%%S') || ' '"
            + " || coalesce(strftime(make_timestamp_ns(until_ns) + INTERVAL 9 HOUR, '%%H:%%M:%%S'), '-') AS text, detail"
            + " FROM '%s' WHERE cause = 'damaged' ORDER BY text";

    @TempDir
    Path folder;

    @Test
    void damageWithinADayIsAGapFromTheLastSoundRecordToTheNext() throws Exception {
        tape("H0NXASP0").build().writeTo(folder.resolve("one"));
        damage("one", DAY, "^090002^");

        assertThat(export("one").damageCount()).isEqualTo(1);
        assertThat(gaps("text"))
                .containsExactly(
                        "2026-11-23 H0NXASP0 000660 23. 09:00:01 09:00:03",
                        "2026-11-23 H0NXASP0 005930 23. 09:00:01 09:00:03");
        assertThat(gaps("detail")).allMatch(detail -> detail.matches("record [0-9]+ is damaged: .*"));
        assertThat(export("one").skipped()).as("the damaged day is never done").containsExactly(DAY.plusDays(1));
    }

    @Test
    void damageAtTheHeadOfADayIsThatDays() throws Exception {
        tape("H0NXASP0").build().writeTo(folder.resolve("one"));
        damage("one", DAY.plusDays(1), "ledger");

        assertThat(export("one").damageCount()).isEqualTo(1);
        assertThat(gaps("text"))
                .as("of what, the damaged head would have told")
                .containsExactly("2026-11-24 - - 24. 00:00:00 09:00:00");
        assertThat(export("one").skipped()).containsExactly(DAY);
    }

    @Test
    void aDayThatWasWrittenWholeIsNotReplacedByWhatDamageLeft() throws Exception {
        tape("H0NXASP0").build().writeTo(folder.resolve("one"));
        export("one");
        damage("one", DAY, "^090002^");
        Path whole = folder.resolve("out/books/date=" + DAY + "/part-0.parquet");

        assertThat(export("one").skipped())
                .as("it stands as it would have been")
                .hasSize(2);
        assertThatThrownBy(() -> export(ALL.withFilesBySymbol(), "one"))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("holds 2026-11-23 whole, and the tape is damaged on it now");
        assertThat(whole).exists();
        assertThat(export(ALL.withFilesBySymbol().replacing(), "one").damageCount())
                .isEqualTo(1);
        assertThat(whole).doesNotExist();
    }

    @Test
    void ofSeveralJournalsTheIssuesOfTheDamagedOneAreNamed() throws Exception {
        tape("H0NXASP0").build().writeTo(folder.resolve("one"));
        tape("H0STASP0").build().writeTo(folder.resolve("two"));
        damage("two", DAY, "^090002^");

        export("one", "two");
        assertThat(gaps("text"))
                .containsExactly(
                        "2026-11-23 H0STASP0 000660 23. 09:00:01 09:00:03",
                        "2026-11-23 H0STASP0 005930 23. 09:00:01 09:00:03");
    }

    @Test
    void damageAtTheEndOfADayHasNoEnd() throws Exception {
        tape("H0NXASP0").build().writeTo(folder.resolve("one"));
        damage("one", DAY, "^090004^");

        export("one");
        assertThat(gaps("text"))
                .containsExactly(
                        "2026-11-23 H0NXASP0 000660 23. 09:00:03 -", "2026-11-23 H0NXASP0 005930 23. 09:00:03 -");
        assertThat(export("one").skipped()).containsExactly(DAY.plusDays(1));
    }

    @Test
    void damageAtTheHeadOfOneJournalIsNotThatOfTheDayBefore() throws Exception {
        tape("H0NXASP0").build().writeTo(folder.resolve("one"));
        tape("H0STASP0").build().writeTo(folder.resolve("two"));
        damage("two", DAY.plusDays(1), "ledger");

        export("one", "two");
        assertThat(gaps("text")).containsExactly("2026-11-24 - - 24. 00:00:00 09:00:00");
        assertThat(export("one", "two").skipped()).containsExactly(DAY);
    }

    /** A book a second, of one issue, while two are subscribed. */
    private static TapeBuilder tape(String tr) {
        TapeBuilder tape = Tape.from("2026-11-23T09:00:00").book(tr, "000660").ladder(100_000, 100_500, 1);
        for (int second = 0; second < 5; second++) {
            tape.at("2026-11-23T09:00:0" + second).book(tr, "005930").ladder(70_000, 70_100, 10);
        }
        for (int second = 0; second < 3; second++) {
            tape.at("2026-11-24T09:00:0" + second).book(tr, "005930").ladder(70_000, 70_100, 10);
        }
        return tape;
    }

    private ExportResult export(String... names) throws Exception {
        return export(ALL, names);
    }

    private ExportResult export(ExportOptions options, String... names) throws Exception {
        List<JournalReader> readers = new ArrayList<>();
        try {
            for (String name : names) {
                readers.add(JournalReader.open(folder.resolve(name)));
            }
            return Exporter.export(readers, folder.resolve("out"), options, ExportWatch.NONE);
        } finally {
            readers.forEach(JournalReader::close);
        }
    }

    private List<String> gaps(String column) throws Exception {
        try (Duck duck = new Duck()) {
            return duck
                    .rows(GAPS.formatted(folder.resolve("out/gaps/*/*.parquet").toString()))
                    .stream()
                    .map(row -> row.get(column))
                    .toList();
        }
    }

    /** Changes a byte of the last record of a day's file that holds a text. */
    private void damage(String name, LocalDate day, String text) throws Exception {
        Path data = folder.resolve(name).resolve(day.toString().replace("-", "") + "F.cq4");
        String all = Files.readString(data, StandardCharsets.ISO_8859_1);
        int place = all.lastIndexOf(text);
        assertThat(place).isPositive();
        try (RandomAccessFile file = new RandomAccessFile(data.toFile(), "rw")) {
            file.seek(place + text.length() - 1);
            file.write('X');
        }
    }
}
