package hogatape.cli;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;

/** The log on the standard error, in the console's charset; logback would take Java's default one. Named in {@code logback.xml}. */
public final class ConsoleLogEncoder extends PatternLayoutEncoder {
    @Override
    public void start() {
        setCharset(Console.writable(Console.errCharset()));
        super.start();
    }
}
