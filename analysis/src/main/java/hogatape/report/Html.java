package hogatape.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Text of a page. Whatever comes from a run goes through {@link #text}: a strategy's parameter is no markup. */
final class Html {
    /** A proper minus, as wide as a plus. */
    private static final char MINUS = '\u2212';

    private final StringBuilder out = new StringBuilder();

    /** Markup, as it is. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Words, as they are read. */
    Html text(String words) {
        out.append(escaped(words));
        return this;
    }

    /** An element without attributes around words. */
    Html element(String name, String words) {
        return raw("<" + name + ">").text(words).raw("</" + name + ">");
    }

    /** A row of a table: its name, then numbers as they were made readable. */
    Html row(String head, List<String> cells) {
        raw("<tr><th scope=\"row\">").text(head).raw("</th>");
        cells.forEach(cell -> element("td", cell));
        return raw("</tr>\n");
    }

    /** The head of a table. */
    Html head(List<String> cells) {
        raw("<thead><tr>");
        cells.forEach(cell -> raw("<th scope=\"col\">").text(cell).raw("</th>"));
        return raw("</tr></thead>\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }

    static String escaped(String words) {
        StringBuilder safe = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
        return safe.toString();
    }

    /** A whole number: {@code 1,234,567}, {@code −5}. */
    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace('-', MINUS);
    }

    /** A whole number with its sign, also where it is above 0. */
    static String signed(long value) {
        return (value > 0 ? "+" : "") + number(value);
    }

    /** A price in hundredths of a won: {@code 71,500}, {@code 71,550.50}. */
    static String price(long hundredths) {
        return hundredths % 100 == 0
                ? number(hundredths / 100)
                : String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(hundredths, 2))
                        .replace('-', MINUS);
    }

    /** A part of a whole in percent; a dash where there is no whole. */
    static String percent(double part, double whole) {
        return whole == 0
                ? "–"
                : String.format(Locale.ROOT, "%.1f %%", 100 * part / whole).replace('-', MINUS);
    }

    /** A part of a whole in hundredths of a percent; a dash where there is no whole. */
    static String basisPoints(double part, double whole) {
        return whole == 0
                ? "–"
                : String.format(Locale.ROOT, "%.2f bp", 10_000 * part / whole).replace('-', MINUS);
    }
}
