package hogatape.quality;

import static hogatape.quality.LedgerTape.KRX;
import static hogatape.quality.LedgerTape.ONE;
import static hogatape.quality.LedgerTape.books;
import static hogatape.quality.LedgerTape.damage;
import static hogatape.quality.LedgerTape.write;
import static org.assertj.core.api.Assertions.assertThat;

import hogatape.market.DayRange;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import hogatape.tape.TapeRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that were written and are lost. */
class DamageTest {
    @TempDir
    Path folder;

    @Test
    void recordsThatAreDamagedAreAHoleFromTheSoundOneBeforeToTheOneBehind() throws Exception {
        TapeBuilder tape = Tape.from("2026-11-23T10:00");
        books(tape, "10:00", 2, ONE);
        tape.at("2026-11-23T10:02:05").raw("here it breaks");
        tape.at("2026-11-23T10:02:15").book(KRX, ONE).ladder(71_000, 71_100, 10);
        books(tape, "10:03", 2, ONE);
        Path journal = folder.resolve("journal");
        tape.build().writeTo(journal);
        damage(journal.resolve("20261123F.cq4"), "here it breaks");

        DayLedger day = Days.of(journal).get(0);

        IssueLedger issue = Days.issue(day, KRX, ONE);
        assertThat(Days.where(issue, Minute::damagedSeconds)).isEqualTo(Map.of("10:01", 10, "10:02", 15));
        assertThat(issue.sum(Minute::frames)).isEqualTo(12 + 1 + 12);
        assertThat(day.damages().count()).isEqualTo(1);
        assertThat(day.damages().english().get(0)).contains("is damaged on 2026-11-23");
        assertThat(Days.at(issue, "10:02").confidence()).isEqualTo(75);
    }

    @Test
    void whatADayLostAtItsHeadSaysNothingOfTheDayBefore() throws Exception {
        TapeBuilder first = Tape.from("2026-11-23T15:20");
        books(first, "15:20", 2, ONE);
        List<TapeRecord> untilItDied = new ArrayList<>(first.build().records());
        untilItDied.remove(untilItDied.size() - 1);
        TapeBuilder second = Tape.from("2026-11-24T09:00");
        books(second, "2026-11-24T", "09:00", 3, ONE);
        second.at("2026-11-24T09:05").stopped("done");
        Path journal = folder.resolve("journal");
        write(journal, untilItDied);
        second.build().writeTo(journal);
        damage(journal.resolve("20261124F.cq4"), "\"version\"");

        List<DayLedger> days = Days.of(journal);

        assertThat(days).hasSize(2);
        assertThat(days.get(0).damages()).isEqualTo(Damages.NONE);
        assertThat(Days.issue(days.get(0), KRX, ONE).sum(Minute::damagedSeconds))
                .isZero();
        assertThat(days.get(1).damages().english()).hasSize(1).allMatch(each -> each.contains("on 2026-11-24"));
        assertThat(Days.of(DayRange.parse("2026-11-23"), journal)).isEqualTo(days.subList(0, 1));
    }
}
