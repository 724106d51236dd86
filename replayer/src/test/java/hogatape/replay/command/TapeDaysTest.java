package hogatape.replay.command;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.market.DayRange;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TapeDaysTest {
    @TempDir
    Path temporary;

    @Test
    void daysOfSeveralJournalsAreFoundOnce() throws Exception {
        Path nxt = write("nxt", "2026-11-20T10:00:00", "2026-11-23T10:00:00", "2026-11-25T23:59:59");
        Path krx = write("krx", "2026-11-23T09:00:00", "2026-11-24T00:00:00");

        assertThat(TapeDays.of(List.of(nxt, krx), DayRange.ALL)).containsExactly(day(20), day(23), day(24), day(25));
        assertThat(TapeDays.of(List.of(nxt, krx), new DayRange(day(21), day(24))))
                .containsExactly(day(23), day(24));
        assertThat(TapeDays.of(List.of(nxt), new DayRange(day(24), day(24)))).isEmpty();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private Path write(String name, String... moments) throws Exception {
        TapeBuilder tape = Tape.from(moments[0]);
        for (String moment : moments) {
            tape.at(moment).book("H0NXASP0", "005930").ladder(71_400, 71_500, 10);
        }
        Path folder = temporary.resolve(name);
        tape.build().writeTo(folder);
        return folder;
    }
}
