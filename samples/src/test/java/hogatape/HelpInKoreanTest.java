package hogatape;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The Korean of the help beside the English of the annotations, over the whole tree of commands. */
class HelpInKoreanTest {
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    /** What must stand in both languages: variables, options, line ends of headings, codes, dates, addresses. */
    private static final Pattern SAME =
            Pattern.compile("\\$\\{[^}]*}|--[a-z][a-z-]*|%n|(?<![A-Za-z0-9])[A-Z]{1,4}[0-9][A-Z0-9]{3,}"
                    + "|(?<!\\d)\\d{4}-\\d\\d-\\d\\d(?!\\d)|(https?|ws)://[!-~]*[a-zA-Z0-9]|'hogatape [a-z]+'");

    private final Locale display = Locale.getDefault(Locale.Category.DISPLAY);

    @BeforeEach
    void inKorean() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.KOREA);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, display);
    }

    @Test
    void whateverIsDescribedIsDescribedInKorean() {
        List<String> missing = new ArrayList<>();
        forEachText((key, english, korean) -> {
            if (!HANGUL.matcher(String.join("", korean)).find()) {
                missing.add(key);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void theKoreanNamesTheSameOptionsCodesAndVariables() {
        List<String> different = new ArrayList<>();
        forEachText((key, english, korean) -> {
            if (!named(english).equals(named(korean))) {
                different.add(key + ": " + named(english) + " but " + named(korean));
            }
        });
        assertThat(different).isEmpty();
    }

    @Test
    void aTextThatSeveralShareIsOneInEnglishToo() {
        Map<List<String>, String> english = new HashMap<>();
        List<String> different = new ArrayList<>();
        forEachText((key, text, korean) -> {
            String other = english.putIfAbsent(List.of(korean), String.join("\n", text));
            if (other != null && !other.equals(String.join("\n", text))) {
                different.add(key + ": " + String.join(" ", korean));
            }
        });
        assertThat(different).isEmpty();
    }

    @Test
    void noLineOfTheHelpIsWiderThanTheTerminal() {
        List<String> wide = new ArrayList<>();
        forEachCommand(Main.commandLine(), command -> command.getUsageMessage(Ansi.OFF)
                .lines()
                .filter(line -> Ansi.OFF.text(line).getCJKAdjustedLength() > 80)
                .forEach(wide::add));
        assertThat(wide).isEmpty();
    }

    @Test
    void linesEndBetweenWords() {
        List<String> broken = new ArrayList<>();
        forEachCommand(Main.commandLine(), command -> {
            CommandSpec spec = command.getCommandSpec();
            Set<String> words =
                    new HashSet<>(List.of(command.getUsageMessage(Ansi.OFF).split("\\s+")));
            Stream.concat(
                            Arrays.stream(spec.usageMessage().description()),
                            spec.options().stream().flatMap(option -> Arrays.stream(option.description())))
                    .flatMap(text -> Arrays.stream(text.strip().split("\\s+")))
                    .filter(word -> HANGUL.matcher(word).find() && !words.contains(word))
                    .forEach(broken::add);
        });
        assertThat(broken).isEmpty();
    }

    @Test
    void anotherLanguageGetsTheEnglishOfTheAnnotations() {
        String korean = Main.commandLine().getUsageMessage(Ansi.OFF);
        List<String> texts = new ArrayList<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.ROOT, Locale.JAPAN, new Locale("en", "KR"))) {
            Locale.setDefault(Locale.Category.DISPLAY, language);
            forEachCommand(Main.commandLine(), command -> texts.add(command.getUsageMessage(Ansi.OFF)));
        }
        assertThat(korean).startsWith("사용법: hogatape [-hV] 명령");
        assertThat(texts).anyMatch(text -> text.startsWith("Usage: hogatape [-hV] COMMAND"));
        // But for an example of a name to look for.
        assertThat(texts)
                .noneMatch(text -> HANGUL.matcher(text.replace("삼성", "")).find());
    }

    private interface Text {
        void is(String key, String[] english, String[] korean);
    }

    private static void forEachText(Text text) {
        Map<String, CommandSpec> english = new HashMap<>();
        Locale korean = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH);
        forEachCommand(
                Main.commandLine(),
                command -> english.put(command.getCommandSpec().qualifiedName(), command.getCommandSpec()));
        Locale.setDefault(Locale.Category.DISPLAY, korean);
        forEachCommand(Main.commandLine(), command -> {
            CommandSpec spec = command.getCommandSpec();
            CommandSpec other = english.get(spec.qualifiedName());
            String name = spec.qualifiedName() + " ";
            text.is(
                    name,
                    other.usageMessage().description(),
                    spec.usageMessage().description());
            for (int option = 0; option < spec.options().size(); option++) {
                OptionSpec one = spec.options().get(option);
                text.is(name + one.longestName(), annotated(one), raw(one));
            }
            spec.positionalParameters()
                    .forEach(parameter -> text.is(name + parameter.paramLabel(), annotated(parameter), raw(parameter)));
            String[] footer = other.usageMessage().footer();
            if (footer.length > 0) {
                text.is(name + "footer", footer, spec.usageMessage().footer());
            }
            text.is(name + "usage", heads(other), heads(spec));
            for (int group = 0; group < spec.argGroups().size(); group++) {
                ArgGroupSpec one = spec.argGroups().get(group);
                if (one.heading() != null) {
                    text.is(
                            name + one.heading(),
                            new String[] {other.argGroups().get(group).heading()},
                            new String[] {one.heading()});
                }
            }
        });
    }

    private static String[] heads(CommandSpec spec) {
        return new String[] {
            spec.usageMessage().synopsisHeading(),
            spec.usageMessage().commandListHeading(),
            spec.usageMessage().optionListHeading()
        };
    }

    private static String[] annotated(ArgSpec argument) {
        AnnotatedElement field = (AnnotatedElement) argument.userObject();
        return argument.isOption()
                ? field.getAnnotation(Option.class).description()
                : field.getAnnotation(Parameters.class).description();
    }

    /** An argument's text in the language of the display, with its variables. */
    private static String[] raw(ArgSpec argument) {
        CommandSpec spec = argument.command();
        Boolean interpolated = spec.interpolateVariables();
        spec.interpolateVariables(false);
        String[] text = argument.description();
        spec.interpolateVariables(interpolated);
        return text;
    }

    private static TreeSet<String> named(String... text) {
        TreeSet<String> names = new TreeSet<>();
        SAME.matcher(String.join(" ", text)).results().map(MatchResult::group).forEach(names::add);
        return names;
    }

    private static void forEachCommand(CommandLine command, Consumer<CommandLine> each) {
        each.accept(command);
        command.getSubcommands().values().forEach(below -> forEachCommand(below, each));
    }
}
