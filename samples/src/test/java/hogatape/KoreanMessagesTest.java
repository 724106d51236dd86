package hogatape;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/** Whatever is said by {@code Messages.text} has its Korean, which shows the same arguments in the same way. */
class KoreanMessagesTest {
    private static final List<String> MODULES = List.of("recorder", "replayer", "analysis", "samples");
    private static final Pattern CONVERSION =
            Pattern.compile("%(?:(\\d+)\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?(?:([a-mo-zA-Z])|[%n])");

    @Test
    void everyMessageHasItsKorean() throws Exception {
        List<JavaFileObject> sources = new ArrayList<>();
        Map<String, Object[][]> korean = new TreeMap<>();
        for (String module : MODULES) {
            Path root = Path.of("..", module, "src/main/java");
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                    sources.add(new Source(file.toUri(), Files.readString(file)));
                    if (file.endsWith("Messages_ko.java")) {
                        String inPackage =
                                root.relativize(file.getParent()).toString().replace('/', '.');
                        korean.put(inPackage, pairs(inPackage + ".Messages_ko"));
                    }
                }
            }
        }

        SaidMessages messages = SaidMessages.in(sources);

        assertThat(messages.said()).hasSizeGreaterThan(100);
        assertThat(problems(messages, korean)).isEmpty();
    }

    @Test
    void whatIsMissingOrWrongIsFound() throws Exception {
        Source source = new Source(
                URI.create("string:///Fixture.java"),
                """
                package fixture;
                import static hogatape.message.Messages.text;
                import hogatape.message.Messages;
                class Fixture {
                    String some(int n, String given) {
                        Messages.text("no Korean");
                        Messages.text(n == 1 ? "%d place" : "%d places" + " in all", n);
                        Messages.text("%s of %d", given, n);
                        Messages.text("%s alone", given, n);
                        Messages.text(given);
                        java.util.function.Function<String, String> f = Messages::text;
                        return Messages.text("%2$d%% of %1$s, %3$,8.1f", given, n, 1.0);
                    }
                    static final String FROZEN = Messages.text("%s alone", 1);
                    static final Supplier<String> ASKED = () -> Messages.text("%s alone", 1);
                }
                """);
        Object[][] pairs = {
            {"%d place", "%d군데"},
            {"%d places in all", "모두 %s군데"},
            {"%s of %d", "%d의 %s"},
            {"%s alone", "%s만"},
            {"%2$d%% of %1$s, %3$,8.1f", "%2$s의 %1$d%%, %3$.1f"},
            {"never said", "말한 적 없음"},
            {"%d place", "%d 곳"},
        };

        List<String> problems = problems(SaidMessages.in(List.of(source)), Map.of("fixture", pairs));

        assertThat(problems)
                .containsExactly(
                        "Fixture.java:2: imported statically, so its calls are not found",
                        "Fixture.java:10: the pattern is no literal: given",
                        "Fixture.java:11: a reference, so what it says is not found",
                        "Fixture.java:14: said while its class is loaded, in the language of that moment",
                        "Fixture.java:6: no Korean: no Korean",
                        "Fixture.java:7: other conversions in Korean: %d places in all",
                        "Fixture.java:8: other conversions in Korean: %s of %d",
                        "Fixture.java:9: 2 arguments, and 1 shown: %s alone",
                        "Fixture.java:12: other conversions in Korean: %2$d%% of %1$s, %3$,8.1f",
                        "fixture: Korean of what nobody says: never said",
                        "fixture: two Koreans: %d place");
    }

    private static List<String> problems(SaidMessages messages, Map<String, Object[][]> korean) {
        List<String> problems = new ArrayList<>(messages.problems());
        Map<String, Set<String>> said = new TreeMap<>();
        for (SaidMessages.Said each : messages.said()) {
            said.computeIfAbsent(each.inPackage(), first -> new HashSet<>()).add(each.pattern());
            Map<Integer, String> shown = conversions(each.pattern());
            if (shown.size() != each.arguments()) {
                problems.add(each.place() + ": " + each.arguments() + " arguments, and " + shown.size() + " shown: "
                        + each.pattern());
            }
            String translated = Stream.of(korean.getOrDefault(each.inPackage(), new Object[0][]))
                    .filter(pair -> pair[0].equals(each.pattern()))
                    .map(pair -> (String) pair[1])
                    .findFirst()
                    .orElse(null);
            if (translated == null) {
                problems.add(each.place() + ": no Korean: " + each.pattern());
            } else if (!conversions(translated).equals(shown)) {
                problems.add(each.place() + ": other conversions in Korean: " + each.pattern());
            }
        }
        korean.forEach((inPackage, pairs) -> {
            Set<Object> seen = new HashSet<>();
            for (Object[] pair : pairs) {
                if (!seen.add(pair[0])) {
                    problems.add(inPackage + ": two Koreans: " + pair[0]);
                } else if (!said.getOrDefault(inPackage, Set.of()).contains(pair[0])) {
                    problems.add(inPackage + ": Korean of what nobody says: " + pair[0]);
                }
            }
        });
        return problems;
    }

    /** Which argument is shown by which kind of conversion. */
    private static Map<Integer, String> conversions(String pattern) {
        Map<Integer, String> conversions = new TreeMap<>();
        int next = 1;
        for (Matcher found = CONVERSION.matcher(pattern); found.find(); ) {
            if (found.group(2) != null) {
                int argument = found.group(1) == null ? next++ : Integer.parseInt(found.group(1));
                conversions.put(argument, found.group(2));
            }
        }
        return conversions;
    }

    private static Object[][] pairs(String bundle) throws ReflectiveOperationException {
        Method contents = Class.forName(bundle).getDeclaredMethod("getContents");
        contents.setAccessible(true);
        return (Object[][]) contents.invoke(
                (ListResourceBundle) Class.forName(bundle).getConstructor().newInstance());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(URI uri, String text) {
            super(uri, Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
