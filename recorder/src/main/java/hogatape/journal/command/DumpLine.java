package hogatape.journal.command;

import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** A record as a line of {@code journal dump}. The payload's bytes pass through unchanged but for what is escaped. */
final class DumpLine implements RecordHandler {
    private static final int LINES_BETWEEN_CHECKS = 1000;

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final OutputStream out;
    private long lines;

    DumpLine(OutputStream out) {
        this.out = out;
    }

    @Override
    public void onRecord(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        line.reset();
        text(Long.toString(sequence));
        line.write('\t');
        text(Long.toString(wallNanos));
        line.write('\t');
        text(Integer.toString(connection));
        line.write('\t');
        text(kind.name().toLowerCase(Locale.ROOT));
        line.write('\t');
        if (isText(buffer, offset, length)) {
            escaped(buffer, offset, length);
        } else {
            text("0x" + HexFormat.of().formatHex(buffer, offset, offset + length));
        }
        line.write('\n');
        try {
            line.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The standard output never throws.
        if (++lines % LINES_BETWEEN_CHECKS == 0 && System.out.checkError()) {
            throw new DumpCommand.OutputClosed();
        }
    }

    private boolean isText(byte[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] < 0) {
                try {
                    utf8.decode(ByteBuffer.wrap(buffer, offset, length));
                    return true;
                } catch (CharacterCodingException e) {
                    return false;
                }
            }
        }
        return true;
    }

    private void escaped(byte[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            switch (buffer[i]) {
                case '\t' -> text("\\t");
                case '\n' -> text("\\n");
                case '\\' -> text("\\\\");
                default -> line.write(buffer[i]);
            }
        }
    }

    private void text(String ascii) {
        line.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
