package hogatape.quality;

import hogatape.message.Messages;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;

/** A day of an issue in one line: a character for some minutes, the higher the more they may be trusted. */
final class HeatLine {
    static final int CELL_MINUTES = 10;

    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String DIGITS = "0123456789";
    private static final char MISSING = '·';
    private static final char MISSING_ASCII = '-';
    private static final char CLOSED = ' ';
    private static final double FULL = 100;

    private final String levels;
    private final char missing;

    private HeatLine(String levels, char missing) {
        this.levels = levels;
        this.missing = missing;
    }

    /** Lines that a terminal of an encoding can show: blocks, or digits where it has none. */
    static HeatLine forEncoding(Charset encoding) {
        boolean blocks = encoding.canEncode() && encoding.newEncoder().canEncode(BLOCKS + MISSING);
        return blocks ? new HeatLine(BLOCKS, MISSING) : new HeatLine(DIGITS, MISSING_ASCII);
    }

    /** What the characters mean. */
    String legend() {
        return Messages.text(
                "%s to %s confidence, %s not subscribed, blank closed; a character %d minutes",
                levels.charAt(0), levels.charAt(levels.length() - 1), missing, CELL_MINUTES);
    }

    /** The line from one minute of the day up to another. */
    String of(IssueLedger issue, int from, int until) {
        int cells = (until - from + CELL_MINUTES - 1) / CELL_MINUTES;
        double[] trust = new double[cells];
        int[] open = new int[cells];
        int[] subscribed = new int[cells];
        for (Minute minute : issue.minutes()) {
            int cell = (minute.minute() - from) / CELL_MINUTES;
            if (minute.minute() >= from && cell < cells && minute.openSeconds() > 0) {
                open[cell] += minute.openSeconds();
                if (minute.isSubscribed()) {
                    subscribed[cell] += minute.subscribedSeconds();
                    trust[cell] += minute.confidence() * minute.openSeconds();
                }
            }
        }
        StringBuilder line = new StringBuilder(cells);
        for (int cell = 0; cell < cells; cell++) {
            line.append(
                    open[cell] == 0 ? CLOSED : subscribed[cell] == 0 ? missing : level(trust[cell] / subscribed[cell]));
        }
        return line.toString();
    }

    /** Only full confidence, but for what conflation takes, has the highest one. */
    private char level(double confidence) {
        int level = (int) (confidence / FULL * levels.length());
        return levels.charAt(Math.min(level, levels.length() - 1));
    }

    /** The hours above the line, each where it begins. */
    static String hours(int from, int until) {
        StringBuilder line = new StringBuilder();
        for (int minute = from; minute < until; minute += CELL_MINUTES) {
            if (minute % 60 < CELL_MINUTES && line.length() <= (minute - from) / CELL_MINUTES) {
                String hour = String.format(Locale.ROOT, "%02d", minute / 60);
                while (line.length() < (minute - from) / CELL_MINUTES) {
                    line.append(' ');
                }
                line.append(hour);
            }
        }
        return line.toString();
    }

    /** The first minute of the cell in which any issue is open; 0 where none is. */
    static int from(List<IssueLedger> issues) {
        int first = issues.stream()
                .flatMap(issue -> issue.minutes().stream())
                .filter(minute -> minute.openSeconds() > 0)
                .mapToInt(Minute::minute)
                .min()
                .orElse(0);
        return first - first % 60;
    }

    /** One behind the last minute in which any issue is open. */
    static int until(List<IssueLedger> issues) {
        return issues.stream()
                        .flatMap(issue -> issue.minutes().stream())
                        .filter(minute -> minute.openSeconds() > 0)
                        .mapToInt(Minute::minute)
                        .max()
                        .orElse(-1)
                + 1;
    }
}
