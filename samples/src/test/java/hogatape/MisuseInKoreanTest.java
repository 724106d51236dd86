package hogatape;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What picocli finds wrong with a command line, provoked, in both languages. */
class MisuseInKoreanTest {
    private static final CommandLine IN_KOREAN = in(Locale.KOREA);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '"',
            textBlock =
                    """
            recrod                                => 모르는 명령입니다: 'recrod'
            journal lss                           => 모르는 명령입니다: 'lss'
            record --bogus                        => 모르는 옵션입니다: '--bogus'
            record --bogus -x                     => 모르는 옵션입니다: '--bogus', '-x'
            layouts a b                           => 받지 않는 인자입니다: 'b'
            layouts a b c                         => 받지 않는 인자입니다: 'b', 'c'
            export                                => 필요한 옵션이 없습니다: '--journal=DIR', '--out=DIR'
            export --out x                        => 필요한 옵션이 없습니다: '--journal=DIR'
            import --out x                        => 필요한 인자가 없습니다: 'FILE'
            symbols find                          => 필요한 옵션과 인자가 없습니다: '--journal=DIR', 'TEXT'
            export --out                          => 옵션 '--out'에 값이 없습니다.
            export --out --json                   => 옵션 '--out'의 값이 있어야 할 자리에 다른 옵션이 있습니다: '--json'
            export --out a --out b                => 옵션 '--out': 한 번만 쓸 수 있습니다.
            journal merge --out x a               => 인자 'DIR': 값이 2개 이상 필요합니다.
            journal show x                        => 다음 가운데 하나가 필요합니다: (--sequence=N | [--at=T --symbol=S [--tr=TR]])
            journal show x --at 09:00             => 함께 필요한 옵션이 없습니다: --symbol=S
            journal show x --sequence 1 --sequence 2 => 함께 쓸 수 없는 옵션이 있거나, 같은 옵션이 두 번 있습니다.
            replay --set a                        => 옵션 '--set'의 값 'a': 이름=값으로 쓰십시오.
            replay --digest=5                     => 옵션 '--digest'의 값 '5': true나 false를 쓰십시오.
            simulate --port abc                   => 옵션 '--port'의 값 'abc': 정수를 쓰십시오.
            backtest --seed 1.5                   => 옵션 '--seed'의 값 '1.5': 정수를 쓰십시오.
            backtest --cancel-exponent a          => 옵션 '--cancel-exponent'의 값 'a': 수를 쓰십시오.
            backtest --model x                    => 옵션 '--model'의 값 'x': 다음 가운데 하나를 쓰십시오: PESSIMISTIC, EXPECTED, OPTIMISTIC
            import --date 2026                    => 옵션 '--date'의 값 '2026': 2026-11-23 같은 날짜를 쓰십시오.
            """)
    void isToldInKorean(String line, String korean) {
        assertThat(told(IN_KOREAN, line).lines().findFirst()).contains("hogatape: " + korean);
    }

    @Test
    void aConvertersOwnSentenceStandsBehindItsOption() {
        assertThat(told(IN_KOREAN, "replay --from 25")).startsWith("hogatape: 옵션 '--from': '25'");
    }

    @Test
    void inEnglishItIsToldAsPicocliTellsIt() {
        assertThat(told(in(Locale.ENGLISH), "simulate --port abc"))
                .startsWith(
                        "hogatape: Invalid value for option '--port': 'abc' is not an int" + System.lineSeparator());
    }

    private static CommandLine in(Locale language) {
        Locale display = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, language);
        try {
            return Main.commandLine();
        } finally {
            Locale.setDefault(Locale.Category.DISPLAY, display);
        }
    }

    private static String told(CommandLine command, String line) {
        StringWriter err = new StringWriter();
        command.setErr(new PrintWriter(err, true));
        assertThat(command.execute(line.split(" "))).isEqualTo(Main.MISUSED);
        return err.toString();
    }
}
