package hogatape.symbols;

import hogatape.message.Messages;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the lines of a master file. Refuses a file whose form is another than the one that is known. */
final class MasterFile {
    private static final Charset CP949 = Charset.forName("x-windows-949");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{6,9}");
    private static final Pattern PRICE = Pattern.compile("[0-9]{9}");
    /** Shares, funds, trusts, depositary receipts: what trades as a share does. */
    private static final Set<String> SHARES = Set.of("ST", "MF", "RT", "SC", "IF", "DR", "FS");
    /** Exchange-traded products. */
    private static final Set<String> PRODUCTS = Set.of("EF", "FE", "EN");

    private MasterFile() {}

    /**
     * What a file of the KRX lists.
     *
     * @param issues in the file's order, none of them on NXT so far
     * @param leftOut how many lines of each other group there are: warrants, rights, beneficiary certificates
     */
    record Listed(List<ListedIssue> issues, Map<String, Integer> leftOut) {}

    /** Reads a file of those that trade on the KRX. */
    static Listed listed(MasterLayout layout, byte[] file) throws SymbolsException {
        List<ListedIssue> issues = new ArrayList<>();
        Map<String, Integer> leftOut = new TreeMap<>();
        for (Line line : lines(layout.file(), file)) {
            if (line.length() != layout.width()) {
                throw line.changed(Messages.text("it has %d bytes, not %d", line.length(), layout.width()));
            }
            String group = line.text(MasterLayout.GROUP_FROM, MasterLayout.GROUP_LENGTH);
            if (SHARES.contains(group) || PRODUCTS.contains(group)) {
                issues.add(issue(layout, line, group));
            } else {
                leftOut.merge(group, 1, Integer::sum);
            }
        }
        return new Listed(List.copyOf(issues), leftOut);
    }

    /** Reads the codes of a file of those that trade on NXT; nothing else of it is asked. */
    static Set<String> codes(String name, byte[] file) throws SymbolsException {
        Set<String> codes = new TreeSet<>();
        for (Line line : lines(name, file)) {
            codes.add(line.code());
        }
        return codes;
    }

    private static ListedIssue issue(MasterLayout layout, Line line, String group) throws SymbolsException {
        String name = line.text(MasterLayout.NAME_FROM, MasterLayout.NAME_LENGTH);
        String price = line.text(layout.basePrice(), MasterLayout.PRICE_LENGTH);
        String halt = line.text(layout.halt(), 1);
        if (name.isEmpty()) {
            throw line.changed(Messages.text("no name stands at byte %d", MasterLayout.NAME_FROM));
        }
        if (!PRICE.matcher(price).matches()) {
            throw line.changed(Messages.text("'%s' at byte %d is no base price", price, layout.basePrice()));
        }
        if (!halt.equals("Y") && !halt.equals("N")) {
            throw line.changed(Messages.text("'%s' at byte %d is neither Y nor N for a halt", halt, layout.halt()));
        }
        return new ListedIssue(
                line.code(),
                name,
                layout.name(),
                type(group, line.text(layout.product(), 1)),
                Long.parseLong(price),
                halt.equals("Y"),
                false);
    }

    private static String type(String group, String product) {
        if (group.equals("EN") || product.equals("3") || product.equals("4")) {
            return "ETN";
        }
        return PRODUCTS.contains(group) ? "ETF" : "STOCK";
    }

    private static List<Line> lines(String name, byte[] file) throws SymbolsException {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= file.length; at++) {
            if (at == file.length || file[at] == '\n') {
                int end = at > from && file[at - 1] == '\r' ? at - 1 : at;
                if (end > from) {
                    lines.add(new Line(name, lines.size() + 1, file, from, end));
                }
                from = at + 1;
            }
        }
        if (lines.isEmpty()) {
            throw new SymbolsException(Messages.text("The master file '%s' is empty; fetch it again.", name));
        }
        return lines;
    }

    private record Line(String file, int number, byte[] bytes, int from, int end) {
        int length() {
            return end - from;
        }

        String code() throws SymbolsException {
            String code = text(0, MasterLayout.CODE_LENGTH);
            if (!CODE.matcher(code).matches()) {
                throw changed(Messages.text("'%s' is no issue code", code));
            }
            return code;
        }

        String text(int offset, int length) {
            int begin = Math.min(from + offset, end);
            return new String(bytes, begin, Math.min(length, end - begin), CP949).strip();
        }

        SymbolsException changed(String what) {
            return new SymbolsException(Messages.text(
                    "The master file '%s', line %s, has another form than the one known (%s); use a newer hogatape.",
                    file, number, what));
        }
    }
}
