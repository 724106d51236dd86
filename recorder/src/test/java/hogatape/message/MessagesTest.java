package hogatape.message;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.message.elsewhere.CallerElsewhere;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void saysEnglishElsewhere() {
        assertThat(Messages.text("%,d frames of %s", 1200, "005930")).isEqualTo("1,200 frames of 005930");
    }

    @Test
    void saysTheKoreanOfTheCallersPackageInKorea() throws Exception {
        assertThat(InKorean.call(() -> Messages.text("%,d frames of %s", 1200, "005930")))
                .isEqualTo("005930 프레임 1,200건");
    }

    @Test
    void saysEnglishWhereThereIsNoKorean() throws Exception {
        assertThat(InKorean.call(() -> Messages.text("%d%% done", 5))).isEqualTo("5% done");
        assertThat(InKorean.call(() -> CallerElsewhere.say())).isEqualTo("no bundle beside me");
    }
}
