package hogatape.cli;

import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** A table of the help whose wrapped cells end a line between words; a word that is wider than its column is broken all the same. */
final class WordWrappedTable extends TextTable {
    private final ColorScheme colors;

    WordWrappedTable(ColorScheme colors, Column... columns) {
        super(colors, columns);
        this.colors = colors;
    }

    @Override
    public Cell putValue(int row, int column, Text value) {
        Column to = columns()[column];
        if (value == null || to.overflow != Column.Overflow.WRAP) {
            return super.putValue(row, column, value);
        }
        int width = to.width - to.indent;
        Text left = value;
        int at = row;
        while (left.getCJKAdjustedLength() > width) {
            int end = lineEnd(left, width);
            if (end == 0) {
                break;
            }
            super.putValue(at, column, left.substring(0, end));
            addEmptyRow();
            at++;
            left = colors.text(" ".repeat(indentWrappedLines)).concat(left.substring(end + 1));
        }
        return super.putValue(at, column, left);
    }

    /** Where the last space stands behind which a line is full; 0 where its first word already is too wide. */
    private static int lineEnd(Text text, int width) {
        String plain = text.plainString();
        int begin = plain.length() - plain.stripLeading().length();
        int end = 0;
        for (int space = plain.indexOf(' ', begin); space >= 0; space = plain.indexOf(' ', space + 1)) {
            if (text.getCJKAdjustedLength(0, space) > width) {
                break;
            }
            end = space;
        }
        return end;
    }
}
