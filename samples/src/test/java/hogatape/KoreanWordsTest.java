package hogatape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One thing has one Korean word, in help and messages alike; and a command does not speak, as an English one tells. */
class KoreanWordsTest {
    private static final List<String> MODULES = List.of("recorder", "replayer", "analysis", "samples");
    /** What is not to be said, and what is said instead. */
    private static final Map<String, String> WORDS = Map.of(
            "매개변수", "파라미터",
            "보관", "압축",
            "종목 마스터", "종목마스터",
            "해지", "해제",
            "거래 정지", "거래정지",
            "제 속도", "원래 속도",
            "들을 수 없", "열 수 없",
            "(?<!복)구(합니다|한 )", "복구",
            "'[이가은는] 알려", "'로 확인",
            "[이은을과]\\([가는를와]\\)|\\(으\\)로|%(?:\\d\\$)?[sd]'?(?:[이가은는을를와과]|으?로) ", "no particle that depends on a value");

    @Test
    void saysOneThingInOneWay() throws IOException {
        assertThat(problems(texts())).isEmpty();
    }

    @Test
    void findsOtherWords() {
        assertThat(problems(Map.of(
                        "a",
                        "매개변수를 구합니다",
                        "b",
                        "파라미터를 복구합니다",
                        "c",
                        "옵션은 'x --help'가 알려 줍니다",
                        "d",
                        "파일 '%s'이(가) 없고 %2$s를 씀")))
                .containsExactlyInAnyOrder(
                        "a: 매개변수: 파라미터",
                        "a: 구합니다: 복구",
                        "c: '가 알려: '로 확인",
                        "d: 이(가): no particle that depends on a value",
                        "d: %2$s를 : no particle that depends on a value");
    }

    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main"))) {
                List<Path> korean = files.filter(
                                file -> file.endsWith("Messages_ko.java") || file.endsWith("help_ko.properties"))
                        .toList();
                for (Path file : korean) {
                    texts.put(file.toString(), Files.readString(file));
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(20);
        return texts;
    }

    private static List<String> problems(Map<String, String> texts) {
        List<String> problems = new ArrayList<>();
        texts.forEach((place, text) -> WORDS.forEach((not, but) -> Pattern.compile(not)
                .matcher(text)
                .results()
                .forEach(found -> problems.add(place + ": " + found.group() + ": " + but))));
        return problems;
    }
}
