package hogatape.cli;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Map;

/**
 * What stands for a character that a charset lacks: its likeness among the plain ones, its parts ({@code e} of {@code é}), or its code
 * as in Java ({@code \}{@code uac00}), from which it can be had back. Not for several threads.
 */
final class PlainCharacters {
    /** The most characters that stand for one. */
    static final int MOST_FOR_ONE = 6;

    private static final Map<String, String> LIKENESSES = Map.ofEntries(
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("−", "-"),
            Map.entry("·", "-"),
            Map.entry("×", "x"),
            Map.entry("÷", "/"),
            Map.entry("±", "+-"),
            Map.entry("≤", "<="),
            Map.entry("≥", ">="),
            Map.entry("≈", "~"),
            Map.entry("µ", "u"),
            Map.entry("‘", "'"),
            Map.entry("’", "'"),
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("←", "<-"),
            Map.entry("→", "->"),
            Map.entry("▶", ">"),
            Map.entry("●", "*"),
            Map.entry("✓", "v"),
            Map.entry("✗", "x"));
    private static final int FIRST_BOX = 0x2500;
    private static final int FIRST_BLOCK = 0x2580;
    private static final int LAST_BLOCK = 0x259F;

    private final Charset charset;
    private final CharsetEncoder encoder;

    PlainCharacters(Charset charset) {
        this.charset = charset;
        this.encoder = charset.newEncoder();
    }

    /** The bytes for one character, which may be two halves, or for half of one. */
    byte[] of(String character) {
        return plain(character).getBytes(charset);
    }

    private String plain(String character) {
        String likeness = LIKENESSES.get(character);
        if (likeness != null) {
            return likeness;
        }
        int code = character.codePointAt(0);
        if (code >= FIRST_BOX && code <= LAST_BLOCK) {
            return code >= FIRST_BLOCK ? "#" : code == FIRST_BOX ? "-" : code == FIRST_BOX + 2 ? "|" : "+";
        }
        String parts = Normalizer.normalize(character, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return !parts.isEmpty() && parts.length() <= MOST_FOR_ONE && encoder.canEncode(parts)
                ? parts
                : character.chars().mapToObj("\\u%04x"::formatted).reduce("", String::concat);
    }
}
