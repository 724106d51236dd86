package hogatape.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a page together: markup, style, script and data in one text, with nothing to fetch from anywhere. */
final class PageTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    private PageTemplate() {}

    /**
     * A whole page.
     *
     * @param scripts names of resources, in the order in which they need each other
     * @param json what the scripts draw
     */
    static String page(String title, String body, List<String> scripts, String json) {
        StringBuilder script = new StringBuilder();
        scripts.forEach(name -> script.append(resource(name)));
        Map<String, String> parts = Map.of(
                "title",
                Html.escaped(title),
                "style",
                resource("page.css"),
                "script",
                script.toString(),
                "body",
                body,
                // "<" cannot begin a tag or a comment then, whatever a name holds.
                "data",
                json.replace("<", "\\u003c"));
        // In one pass: what a part holds is no place for another part.
        return PLACE.matcher(resource("page.html"))
                .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
    }

    static String resource(String name) {
        try (InputStream stream = PageTemplate.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks " + name + " of the report.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
