package hogatape.message;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.message.elsewhere.CallerElsewhere;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    @Test
    void aSentenceShowsOfWhatItQuotesEachLanguage() throws Exception {
        Sentence quoted = InKorean.call(() -> Sentence.of("%,d frames of %s", 3, "005930"));
        Exception failure = new Exception("broken") {
            @Override
            public String getLocalizedMessage() {
                return "고장";
            }
        };

        Sentence sentence = InKorean.call(() -> Sentence.of("%,d frames of %s", 7, quoted));
        Sentence ofFailure = InKorean.call(() -> Sentence.of("%,d frames of %s", 7, failure));

        assertThat(sentence.english()).isEqualTo("7 frames of 3 frames of 005930");
        assertThat(sentence).hasToString("005930 프레임 3건 프레임 7건");
        assertThat(ofFailure).isEqualTo(new Sentence("7 frames of broken", "고장 프레임 7건"));
    }

    @Test
    void aFailureWithoutWordsOfItsOwnTellsItsCauseOrItsName() throws Exception {
        IOException told = InKorean.call(() -> new ToldException(Sentence.of("%,d frames of %s", 3, "005930")));

        assertThat(Sentence.toldBy(new UncheckedIOException(told)))
                .isEqualTo(new Sentence("3 frames of 005930", "005930 프레임 3건"));
        assertThat(Sentence.of("%,d frames of %s", 1, new EOFException())).hasToString("1 frames of EOFException");
    }
}
