package hogatape.replay.command;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BacktestInKoreanTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void record() throws IOException {
        TapeBuilder tape = Tape.from("2026-11-23T10:00:00");
        for (int i = 0; i < 5; i++) {
            tape.book("H0NXASP0", "005930").ladder(71_500, 71_600, 100).after("200ms");
        }
        folder = temporary.resolve("tape");
        tape.build().writeTo(folder);
    }

    @Test
    void saysResultsAndDoubts() {
        assertThat(run("backtest", "--digest")).isZero();

        assertThat(out.toString())
                .contains("백테스트: " + BacktestCommandTest.Buyer.class.getName() + ", 시드 1")
                .contains("! 005930: 어떤 종목인지 알려 주지 않았습니다.")
                .contains("digest expected: ");
        assertThat(out.toString().lines().filter(line -> line.startsWith("최종 평가액")))
                .singleElement()
                .asString()
                .matches("최종 평가액 {7}( +[0-9,]+){3}");
        assertThat(out.toString().lines())
                .contains(" ".repeat(18 + 12) + "비관" + " ".repeat(12) + "기대" + " ".repeat(12) + "낙관");
    }

    @Test
    void saysWhatASweepCameTo() {
        assertThat(run("backtest", "--sweep=size=10,20")).isZero();

        assertThat(out.toString())
                .contains("  size            비관            기대            낙관       최악의 날      주문      체결")
                .contains("최악의 날, 주문, 체결은 기대 모형의 것입니다")
                .doesNotContain("expected");
    }

    @Test
    void saysWhyOrdersWereRejected() {
        assertThat(run("backtest", "--cash=1")).isZero();
        assertThat(out.toString()).contains("! 주문 1건 중 1건이 거부되었습니다(비관 모형). 가장 많은 이유: NO_CASH 비용을 더하면 계좌의 현금이 모자랍니다.");

        out.getBuffer().setLength(0);
        assertThat(run("backtest", "--cash=1", "--json")).isZero();
        assertThat(out.toString())
                .contains("most of them: NO_CASH the account has not the cash for it, costs included.")
                .doesNotContainPattern("[가-힣]");
    }

    @Test
    void keepsJsonInEnglish() {
        assertThat(run("backtest", "--json")).isZero();

        assertThat(out.toString()).contains("Nobody told what 005930 is").doesNotContainPattern("[가-힣]");
    }

    @Test
    void saysMisuse() {
        assertThat(run("backtest", "--cash=much")).isEqualTo(Main.MISUSED);
        assertThat(run("replay", "--speed=fast")).isEqualTo(Main.MISUSED);
        assertThat(run("replay", "--follow", "--journal=" + temporary.resolve("other")))
                .isEqualTo(Main.MISUSED);

        assertThat(err.toString())
                .contains("--cash: 'much': 금액이 아닙니다. 50000000처럼 원 단위 정수로 쓰십시오.")
                .contains("'fast': 배속이 아닙니다.")
                .contains("--follow는 저널 하나만 받습니다.");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--journal=" + folder, "--strategy=" + BacktestCommandTest.Buyer.class.getName()));
        Locale before = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.KOREA);
        try {
            CommandLine command = Main.commandLine();
            command.setOut(new PrintWriter(out));
            command.setErr(new PrintWriter(err));
            return command.execute(all.toArray(String[]::new));
        } finally {
            Locale.setDefault(Locale.Category.DISPLAY, before);
        }
    }
}
