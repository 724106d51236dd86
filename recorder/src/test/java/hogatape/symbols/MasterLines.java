package hogatape.symbols;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Master files of the broker's form, made by hand. */
final class MasterLines {
    static final Charset CP949 = Charset.forName("x-windows-949");

    private MasterLines() {}

    /** A line of a file of the KRX, every field that nobody asks for filled with zeros. */
    static String line(
            MasterLayout layout, String code, String name, String group, char product, long price, char halt) {
        StringBuilder line = new StringBuilder();
        line.append(padded(code, 9))
                .append("KR7000000000")
                .append(padded(name, 40))
                .append(group);
        put(line, name, layout.product(), String.valueOf(product));
        put(line, name, layout.basePrice(), String.format("%09d", price));
        put(line, name, layout.halt(), String.valueOf(halt));
        put(line, name, layout.width(), "");
        return line.append('\n').toString();
    }

    /** Four files: two issues of each market and a warrant; one issue of each market on NXT. */
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        zip(
                folder,
                MasterLayout.KOSPI.file(),
                line(MasterLayout.KOSPI, "005930", "삼성전자", "ST", '0', 71_500, 'N')
                        + line(MasterLayout.KOSPI, "069500", "KODEX 200", "EF", '1', 35_000, 'N')
                        + line(MasterLayout.KOSPI, "Q500001", "신한 레버리지 ETN", "EN", '3', 9_990, 'Y')
                        + line(MasterLayout.KOSPI, "57JA12", "삼성전자콜", "EW", '0', 100, 'N'));
        zip(
                folder,
                MasterLayout.KOSDAQ.file(),
                line(MasterLayout.KOSDAQ, "247540", "에코프로비엠", "ST", '0', 120_000, 'N')
                        + line(MasterLayout.KOSDAQ, "0074K0", "새내기", "ST", '0', 4_000, 'N'));
        zip(folder, MasterLayout.KOSPI.nxtFile(), line(MasterLayout.KOSPI, "005930", "삼성전자", "ST", '0', 71_500, 'N'));
        Files.write(
                folder.resolve(MasterLayout.KOSDAQ.nxtFile()),
                line(MasterLayout.KOSDAQ, "247540", "에코프로비엠", "ST", '0', 120_000, 'N')
                        .getBytes(CP949));
    }

    private static void zip(Path folder, String name, String lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(lines.getBytes(CP949));
        }
        Files.write(folder.resolve(name + ".zip"), bytes.toByteArray());
    }

    /** A Korean letter takes two bytes, and offsets count bytes. */
    private static void put(StringBuilder line, String name, int at, String value) {
        int wider = name.getBytes(CP949).length - name.length();
        while (line.length() + wider < at) {
            line.append('0');
        }
        line.append(value);
    }

    private static String padded(String text, int bytes) {
        return text + " ".repeat(bytes - text.getBytes(CP949).length);
    }
}
