package hogatape.intake;

import static hogatape.intake.ImportedText.FRAME;
import static hogatape.intake.ImportedText.THREE;
import static hogatape.intake.ImportedText.lines;
import static hogatape.intake.ImportedText.options;
import static hogatape.intake.ImportedText.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.journal.CutNote;
import hogatape.journal.ImportNote;
import hogatape.journal.JournalException;
import hogatape.journal.JournalMerger;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalVerifier;
import hogatape.journal.JournalWriter;
import hogatape.journal.cut.JournalCutter;
import hogatape.market.DayRange;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an imported journal tells of itself, and what may be done to it. */
class ImportedJournalTest {
    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void choose() {
        out = folder.resolve("tape");
    }

    @Test
    void theJournalTellsWhereItComesFromAndHowFinelyItsTimesAreTold() throws Exception {
        run(out, lines(folder, "a.log", THREE));

        try (JournalReader reader = JournalReader.open(out)) {
            assertThat(reader.imported())
                    .containsExactly(new ImportNote(List.of("a.log"), "iso", 1, 3L, 0L, 10_000_000L));
            assertThat(JournalVerifier.verify(reader).sound()).isTrue();
        }
    }

    @Test
    void aCutAndAMergeOfAnImportTellSoToo() throws Exception {
        run(out, lines(folder, "a.log", THREE));
        Path other = folder.resolve("other");
        Importer.importFiles(List.of(lines(folder, "b.log", THREE)), other, ImportOptions.USUAL, ImportWatch.NONE);
        Path cut = folder.resolve("cut");
        Path merged = folder.resolve("merged");

        try (JournalReader reader = JournalReader.open(out)) {
            CutNote note = new CutNote(reader.id(), "", "", List.of());
            JournalCutter.cut(reader, now -> true, now -> false, note, cut);
        }
        JournalMerger.merge(List.of(out, other), merged);

        ImportNote first = new ImportNote(List.of("a.log"), "iso", 1, 3L, 0L, 10_000_000L);
        ImportNote second = new ImportNote(List.of("b.log"), "iso", 1, 3L, 0L, 10_000_000L);
        try (JournalReader ofCut = JournalReader.open(cut);
                JournalReader ofMerged = JournalReader.open(merged)) {
            assertThat(ofCut.imported()).containsExactly(first);
            assertThat(ofMerged.imported()).containsExactly(first, second);
        }
        for (Path made : List.of(cut, merged)) {
            assertThatThrownBy(() -> Importer.importFiles(
                            List.of(lines(folder, "c.log", THREE)), made, ImportOptions.USUAL, ImportWatch.NONE))
                    .hasMessageContaining("cut or merged");
        }
    }

    @Test
    void laterDaysMayFollowIntoAnImportedJournalAndNothingElse() throws Exception {
        run(out, lines(folder, "a.log", "2026-11-23 09:00:00 " + FRAME + "^1"));
        Path next =
                lines(folder, "b.log", "2026-11-23 09:00:01 " + FRAME + "^x", "2026-11-24 09:00:00.5 " + FRAME + "^2");

        assertThatThrownBy(() -> run(out, next))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("holds days up to 2026-11-23 already")
                .hasMessageContaining("--day");
        assertThat(Imported.framesIn(out)).containsExactly(FRAME + "^1");

        ImportResult result = run(out, options(DayRange.parse("2026-11-24")), next);
        assertThat(result.otherDays()).isEqualTo(1);
        assertThat(Imported.in(out)).extracting(Imported::sequence).containsExactly(1L, 2L);
        try (JournalReader reader = JournalReader.open(out)) {
            assertThat(reader.imported()).hasSize(2).allMatch(ImportNote::isFinished);
            assertThat(JournalVerifier.verify(reader).sound()).isTrue();
        }
    }

    @Test
    void nothingIsImportedIntoARecordedJournalNorRecordedIntoAnImportedOne() throws Exception {
        Path recorded = folder.resolve("recorded");
        try (JournalWriter writer = JournalWriter.open(recorded)) {
            assertThat(writer.lastSequence()).isZero();
            assertThatThrownBy(() -> Importer.importFiles(
                            List.of(lines(folder, "a.log", THREE)), recorded, ImportOptions.USUAL, ImportWatch.NONE))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("nothing is imported into it");
        }
        run(out, lines(folder, "a.log", THREE));
        assertThatThrownBy(() -> JournalWriter.open(out))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("is imported, and nothing is recorded into it");
    }
}
