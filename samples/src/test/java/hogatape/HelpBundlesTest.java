package hogatape;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The files that hold the Korean of the help, one a module. */
class HelpBundlesTest {
    private static final String RESOURCE = "META-INF/hogatape/help_ko.properties";

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
    void everyKeyIsUsed() throws IOException {
        TreeSet<String> unused = new TreeSet<>();
        for (Properties module : modules().values()) {
            unused.addAll(module.stringPropertyNames());
        }
        ResourceBundle texts = Main.commandLine().getResourceBundle();
        assertThat(Collections.list(texts.getKeys())).containsExactlyInAnyOrderElementsOf(unused);
        CommandLine all = Main.commandLine();
        // Asking for every text is what picocli does to print the help.
        forEachCommand(all, command -> {
            Recorded asked = new Recorded(texts);
            command.getCommandSpec().resourceBundle(asked);
            command.getUsageMessage(Ansi.OFF);
            unused.removeAll(asked.keys);
        });
        assertThat(unused).isEmpty();
    }

    @Test
    void aModuleBringsTheTextsOfItsOwnCommands() throws IOException {
        List<String> order = List.of("recorder", "replayer", "analysis", "samples");
        Map<String, Properties> modules = modules();
        assertThat(modules).containsOnlyKeys(order);
        List<String> elsewhere = new ArrayList<>();
        ResourceBundle texts = Main.commandLine().getResourceBundle();
        forEachCommand(Main.commandLine(), command -> {
            Recorded asked = new Recorded(texts);
            command.getCommandSpec().resourceBundle(asked);
            command.getUsageMessage(Ansi.OFF);
            Class<?> type = command.getCommandSpec().userObject().getClass();
            String own = type.getName().startsWith("picocli") ? "recorder" : module(location(type));
            for (String key : asked.keys) {
                boolean reached = order.subList(0, order.indexOf(own) + 1).stream()
                        .anyMatch(module -> modules.get(module).containsKey(key));
                if (!reached && command.getSubcommands().isEmpty()) {
                    elsewhere.add(command.getCommandSpec().qualifiedName() + ": " + key);
                }
            }
        });
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        List<String> keys = new ArrayList<>();
        for (URL module : Collections.list(getClass().getClassLoader().getResources(RESOURCE))) {
            try (Reader reader = new InputStreamReader(module.openStream(), StandardCharsets.UTF_8)) {
                new Properties() {
                    @Override
                    public synchronized Object put(Object key, Object value) {
                        keys.add((String) key);
                        return super.put(key, value);
                    }
                }.load(reader);
            }
        }
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    private static void forEachCommand(CommandLine command, Consumer<CommandLine> each) {
        each.accept(command);
        command.getSubcommands().values().forEach(below -> forEachCommand(below, each));
    }

    private static Map<String, Properties> modules() throws IOException {
        Map<String, Properties> modules = new HashMap<>();
        for (URL url : Collections.list(HelpInKoreanTest.class.getClassLoader().getResources(RESOURCE))) {
            Properties texts = new Properties();
            try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            modules.put(module(url.toString()), texts);
        }
        return modules;
    }

    private static String location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    /** The module that a folder of classes, or a jar, stands for. */
    private static String module(String location) {
        return Arrays.stream(
                        location.replace("hogatape-", "").split("/target/")[0].split("/"))
                .reduce("", (first, second) -> second);
    }

    /** Texts that remember which were asked for and found. */
    private static final class Recorded extends ResourceBundle {
        private final ResourceBundle texts;
        private final TreeSet<String> keys = new TreeSet<>();

        private Recorded(ResourceBundle texts) {
            this.texts = texts;
        }

        @Override
        protected Object handleGetObject(String key) {
            if (!texts.containsKey(key)) {
                return null;
            }
            keys.add(key);
            return texts.getString(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return texts.getKeys();
        }
    }
}
