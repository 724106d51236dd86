package hogatape.cli;

import hogatape.message.Messages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The help in Korean, for picocli: the texts of every module on the class path, each of which brings those of its commands. There is
 * no falling back from one language to another: what has no Korean here is told by its annotation, in English.
 */
final class HelpTexts extends ResourceBundle {
    /** In UTF-8; a module's keys are its own. */
    static final String RESOURCE = "META-INF/hogatape/help_ko.properties";

    private final Properties texts = new Properties();
    /** Each command asks for them. */
    private Set<String> keys = Set.of();

    private HelpTexts() {}

    /** The texts in the person's language; none where it is the annotations' own. */
    static Optional<ResourceBundle> inPersonsLanguage() {
        if (!Messages.locale().equals(Locale.KOREAN)) {
            return Optional.empty();
        }
        HelpTexts help = new HelpTexts();
        try {
            for (URL module : modules()) {
                try (Reader reader = new InputStreamReader(module.openStream(), StandardCharsets.UTF_8)) {
                    help.texts.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        help.keys = help.texts.stringPropertyNames();
        return Optional.of(help);
    }

    static List<URL> modules() throws IOException {
        return Collections.list(HelpTexts.class.getClassLoader().getResources(RESOURCE));
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.getProperty(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
