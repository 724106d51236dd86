package hogatape.samples.exchange;

import hogatape.journal.SubscriptionKey;
import hogatape.message.Messages;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The lines of a frames file, one after the other, without their ends; empty lines are left out. A line becomes one
 * frame, byte for byte, and they follow each other at a rate. A data frame is for those who registered its TR and its
 * first record's issue, any other line for everyone; what nobody takes takes no time.
 */
final class FrameLines implements FrameSource {
    private static final int USUAL_RATE = 10;
    private static final int READ_BYTES = 1 << 16;

    private final InputStream stream;
    private final Set<SubscriptionKey> registrations;
    private byte[] line = new byte[1024];
    private final Pace pace;
    private final Path file;
    private int length;

    private FrameLines(Path file, int rate, Set<SubscriptionKey> registrations) throws IOException {
        this.file = file;
        stream = open(file);
        pace = new Pace(rate == 0 ? USUAL_RATE : rate);
        this.registrations = registrations;
    }

    /**
     * Opens a file, after one look through it for what its frames are about.
     *
     * @param rate lines a second; 0 for the usual ten
     * @throws IOException if it cannot be read or holds no frame
     */
    static FrameLines scan(Path file, int rate) throws IOException {
        Set<SubscriptionKey> found = new HashSet<>();
        boolean empty = true;
        try (FrameLines lines = new FrameLines(file, rate, Set.of())) {
            while (lines.next()) {
                empty = false;
                SubscriptionKey registration = lines.registration();
                if (registration != null) {
                    found.add(registration);
                }
            }
        }
        if (empty) {
            throw new IOException(Messages.text("The frames file %s is empty.", file));
        }
        return new FrameLines(file, rate, Set.copyOf(found));
    }

    private static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(Messages.text("The frames file %s is a folder.", file));
        }
        try {
            return new BufferedInputStream(Files.newInputStream(file), READ_BYTES);
        } catch (NoSuchFileException e) {
            throw new IOException(Messages.text("There is no frames file %s.", file), e);
        } catch (IOException e) {
            throw new IOException(Messages.text("The frames file %s cannot be read.", file), e);
        }
    }

    @Override
    public String name() {
        return "the frames file " + file;
    }

    @Override
    public Set<SubscriptionKey> registrations() {
        return registrations;
    }

    @Override
    public boolean next() throws IOException {
        length = 0;
        for (int read = stream.read(); read >= 0; read = stream.read()) {
            if (read != '\n') {
                append((byte) read);
            } else if (trim() > 0) {
                return true;
            }
        }
        return trim() > 0;
    }

    private void append(byte read) {
        if (length == line.length) {
            line = Arrays.copyOf(line, 2 * length);
        }
        line[length++] = read;
    }

    private int trim() {
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return length;
    }

    @Override
    public byte[] buffer() {
        return line;
    }

    @Override
    public int length() {
        return length;
    }

    /**
     * What the line's frame is about: the TR, and the issue of its first record. Null for a line that is no plain data
     * frame.
     */
    SubscriptionKey registration() {
        int tr = after('|', 0);
        int count = after('|', tr);
        int fields = after('|', count);
        if (fields < 0 || tr != 2 || line[0] != '0') {
            return null;
        }
        int symbolEnd = after('^', fields);
        return new SubscriptionKey(text(tr, count - 1), text(fields, symbolEnd < 0 ? length : symbolEnd - 1));
    }

    @Override
    public boolean isFor(Set<SubscriptionKey> registered) {
        SubscriptionKey about = registration();
        return about == null || registered.contains(about);
    }

    @Override
    public void restart(long nowNanos) {
        pace.restart(nowNanos);
    }

    @Override
    public long untilDue(long nowNanos) {
        return pace.untilDue(nowNanos);
    }

    @Override
    public void sent() {
        pace.sent();
    }

    private int after(char separator, int from) {
        for (int i = from; from >= 0 && i < length; i++) {
            if (line[i] == separator) {
                return i + 1;
            }
        }
        return -1;
    }

    private String text(int from, int to) {
        return new String(line, from, to - from, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
