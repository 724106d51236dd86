package hogatape.intake;

/** How the quotes of a CSV row end. */
final class CsvQuotes {
    /** Every quoted cell is closed. */
    static final int CLOSED = 0;
    /** The last cell is quoted, and its closing quote does not stand there. */
    static final int OPEN = 1;
    /** A quoted cell over several lines has something between its closing quote and the next comma. */
    static final int BROKEN = 2;

    private CsvQuotes() {}

    /** Follows the cells of a row to its end. */
    static int end(byte[] bytes, int offset, int length) {
        int end = offset + length;
        boolean overLines = false;
        boolean cellBegins = true;
        for (int at = offset; at < end; at++) {
            if (!cellBegins || bytes[at] != '"') {
                cellBegins = bytes[at] == ',';
                continue;
            }
            int closing = at + 1;
            while (closing < end && (bytes[closing] != '"' || closing + 1 < end && bytes[closing + 1] == '"')) {
                overLines |= bytes[closing] == '\n';
                closing += bytes[closing] == '"' ? 2 : 1;
            }
            if (closing >= end) {
                return OPEN;
            }
            if (overLines && closing + 1 < end && bytes[closing + 1] != ',') {
                return BROKEN;
            }
            at = closing;
            cellBegins = false;
        }
        return CLOSED;
    }
}
