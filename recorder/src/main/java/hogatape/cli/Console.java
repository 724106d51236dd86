package hogatape.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The process's standard streams, written in the charset that the console reads, which is UTF-8 on most machines and code page 949
 * on a Korean Windows. A character that it lacks is written plainly ({@link PlainCharacters}); Java would write a question mark.
 * What programs read is UTF-8 everywhere.
 */
public final class Console {
    private static final String OUT = "stdout";
    private static final String ERR = "stderr";
    private static final char HANGUL = '가';

    private Console() {}

    /** What the standard output's reader can decode. */
    public static Charset outCharset() {
        return charset(OUT);
    }

    static Charset errCharset() {
        return charset(ERR);
    }

    /** As {@link #printDocument(PrintWriter, String)}, of a document that is encoded already. */
    public static void printDocument(PrintWriter out, byte[] utf8) {
        printDocument(out, new String(utf8, StandardCharsets.UTF_8));
    }

    /**
     * Prints a document for programs, in UTF-8 whatever the console reads, and ends its last line.
     *
     * @param out a command's standard output
     */
    public static void printDocument(PrintWriter out, String document) {
        String whole = document.endsWith("\n") ? document : document + System.lineSeparator();
        if (out instanceof Out console) {
            console.writeBytes(whole.getBytes(StandardCharsets.UTF_8));
        } else {
            out.print(whole);
            out.flush();
        }
    }

    /** Gives whoever writes to the standard streams themselves the console's charset, and then the command line. */
    static CommandLine attach(Supplier<CommandLine> commands) {
        if (!outCharset().equals(StandardCharsets.UTF_8)) {
            System.setOut(new PrintStream(System.out, true, writable(outCharset())));
        }
        if (!errCharset().equals(StandardCharsets.UTF_8)) {
            System.setErr(new PrintStream(System.err, true, writable(errCharset())));
        }
        if (!canShowKorean()) {
            Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH);
        }
        // Made now and not before: picocli leaves the writers alone only where the streams are those of the making.
        return commands.get()
                .setOut(new Out(System.out, writable(outCharset())))
                .setErr(new Out(System.err, writable(errCharset())));
    }

    /** A terminal in code page 437, say, on a Korean Windows cannot: better English there than the numbers of Korean letters. */
    private static boolean canShowKorean() {
        return outCharset().newEncoder().canEncode(HANGUL)
                && errCharset().newEncoder().canEncode(HANGUL);
    }

    /** A charset with which nothing is unmappable. */
    static Charset writable(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? charset : new PlainCharset(charset);
    }

    /**
     * Since JDK 19 a property tells a stream's charset always; JDK 17 has another one, where the stream is a terminal, and takes the
     * default else.
     */
    private static Charset charset(String stream) {
        String name = System.getProperty(stream + ".encoding", System.getProperty("sun." + stream + ".encoding"));
        Charset charset = name == null || !Charset.isSupported(name) ? Charset.defaultCharset() : Charset.forName(name);
        return charset.canEncode() ? charset : StandardCharsets.UTF_8;
    }

    private static final class Out extends PrintWriter {
        private final OutputStream bytes;

        private Out(OutputStream bytes, Charset charset) {
            super(new BufferedWriter(new OutputStreamWriter(bytes, charset)), true);
            this.bytes = bytes;
        }

        private void writeBytes(byte[] document) {
            flush();
            try {
                bytes.write(document);
                bytes.flush();
            } catch (IOException e) {
                setError();
            }
        }
    }
}
