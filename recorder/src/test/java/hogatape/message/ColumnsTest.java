package hogatape.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void aSyllableTakesTwoColumns() {
        assertThat(Columns.of("clock")).isEqualTo(5);
        assertThat(Columns.of("시계 2")).isEqualTo(6);
        assertThat(Columns.of("「ＮＸＴ」·…")).isEqualTo(12);
    }

    @Test
    void wordsOfBothLanguagesAreFilledUpToOneWidth() {
        assertThat(Columns.padded("clock", 8)).isEqualTo("clock   ");
        assertThat(Columns.padded("시계", 8)).isEqualTo("시계    ");
        assertThat(Columns.padded("관심 목록", 8)).isEqualTo("관심 목록");
        assertThat(Columns.atRight("시계", 8)).isEqualTo("    시계");
    }
}
