package hogatape.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plays the cases that were worked out by hand; the files tell their notation. */
class FillCasesTest {
    private static final List<String> FILES =
            List.of("taking", "queue", "arrival", "changes", "kinds", "rules", "auctions", "sessions", "unknown");

    @TestFactory
    Stream<DynamicTest> asWorkedOutByHand() {
        return FILES.stream()
                .flatMap(FillCasesTest::cases)
                .map(each -> DynamicTest.dynamicTest(each.toString(), () -> {
                    TestMarket market = each.play();
                    for (FillModel model : FillModel.values()) {
                        assertThat(String.join("\n", market.told(model)))
                                .as("%s, %s", each, model)
                                .isEqualTo(String.join("\n", each.expected().get(model)));
                    }
                }));
    }

    private static Stream<FillCase> cases(String name) {
        String file = name + ".cases";
        try (InputStream stream = FillCasesTest.class.getResourceAsStream(file)) {
            return FillCase.parse(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8)).stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
