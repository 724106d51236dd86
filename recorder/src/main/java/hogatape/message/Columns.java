package hogatape.message;

/** How wide a text stands on a terminal, where a Korean syllable takes two columns: for tables whose words are said in both languages. */
public final class Columns {
    private Columns() {}

    /** The columns that a text takes. */
    public static int of(String text) {
        return text.codePoints().map(letter -> isWide(letter) ? 2 : 1).sum();
    }

    /** A text and blanks up to a width; a text that is wider as it is. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** Blanks up to a width and a text behind them; a text that is wider as it is. */
    public static String atRight(String text, int columns) {
        return " ".repeat(Math.max(0, columns - of(text))) + text;
    }

    /** Korean, Chinese and Japanese letters, their marks, and Latin letters in their width. */
    private static boolean isWide(int letter) {
        return letter >= 0x1100 && letter <= 0x115F
                || letter >= 0x2E80 && letter <= 0xA4CF
                || letter >= 0xAC00 && letter <= 0xD7A3
                || letter >= 0xF900 && letter <= 0xFAFF
                || letter >= 0xFF01 && letter <= 0xFF60
                || letter >= 0xFFE0 && letter <= 0xFFE6;
    }
}
