package hogatape.watchlist;

import hogatape.market.TableException;
import hogatape.market.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A watchlist whose file may change while it is used. A new version counts once two looks in a row have found it, so that
 * a file that is being written is not taken by half. What cannot be read or used is told once, and the list before
 * stays. One thread uses it.
 */
public final class WatchlistFile {
    /** How long it takes at least from one look at the file to the next, in nanoseconds. */
    public static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Path file;
    private final Check check;
    private Watchlist current;
    /** The last content judged, whether it was taken or not. */
    private byte[] judged;

    /** What the last look found, if it has not been judged. */
    private byte[] pending;

    private Stamp stamp;
    private String trouble = "";
    private long lastLook;
    private boolean looked;

    /** Says whether a new version can be used. */
    public interface Check {
        /** A check that every watchlist passes. */
        Check NONE = watchlist -> {};

        /**
         * Looks at a watchlist before it is taken.
         *
         * @throws IOException if it cannot be used; the message is a sentence for the user
         */
        void check(Watchlist watchlist) throws IOException;
    }

    /**
     * What came of a look at a file that has changed.
     *
     * @param taken whether {@link #current} is another list now
     * @param sentence what to tell in the log, in English
     */
    public record News(boolean taken, String sentence) {}

    /** What tells a version of the file from another without reading it. */
    private record Stamp(long modifiedMillis, long size, Object file) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size(), attributes.fileKey());
        }
    }

    private WatchlistFile(Path file, Check check, byte[] content) throws TableException {
        this.file = file;
        this.check = check;
        this.judged = content;
        this.current = WatchlistTable.parse(file.toString(), content);
    }

    /**
     * Reads a watchlist for the first time.
     *
     * @param check what each later version has to pass, not this one
     * @throws TableException if there is no such file or it is no watchlist
     */
    public static WatchlistFile open(Path file, Check check) throws TableException {
        return new WatchlistFile(file, check, TableFile.bytes(file));
    }

    /** The list that counts. */
    public Watchlist current() {
        return current;
    }

    /**
     * Looks whether the file has changed, but not more often than each {@link #LOOK_NANOS}. It never fails.
     *
     * @param monotonicNanos now, on the monotonic clock
     * @return what is new; empty if nothing is, or if it is too early to look
     */
    public Optional<News> poll(long monotonicNanos) {
        if (looked && monotonicNanos - lastLook < LOOK_NANOS) {
            return Optional.empty();
        }
        looked = true;
        lastLook = monotonicNanos;
        try {
            return look();
        } catch (NoSuchFileException e) {
            return trouble("The watchlist '" + file + "' is gone; the list before it stays.");
        } catch (IOException e) {
            return trouble("The watchlist '" + file + "' cannot be read (" + e + "); the list before it stays.");
        }
    }

    private Optional<News> look() throws IOException {
        Stamp now = Stamp.of(file);
        if (now.equals(stamp) && pending == null) {
            return Optional.empty();
        }
        byte[] found = Files.readAllBytes(file);
        boolean settled = now.equals(stamp) && Arrays.equals(found, pending);
        stamp = now;
        pending = settled ? null : found;
        if (!settled) {
            return Optional.empty();
        }
        boolean wasAway = !trouble.isEmpty();
        trouble = "";
        if (Arrays.equals(found, judged)) {
            return wasAway
                    ? Optional.of(new News(false, "The watchlist '" + file + "' is there again, unchanged."))
                    : Optional.empty();
        }
        judged = found;
        return Optional.of(judge(found));
    }

    private News judge(byte[] found) {
        try {
            Watchlist next = WatchlistTable.parse(file.toString(), found);
            if (next.equals(current)) {
                return new News(
                        false, "The watchlist '" + file + "' has changed and says the same as the list in use.");
            }
            check.check(next);
            current = next;
            return new News(
                    true,
                    "The watchlist '" + file + "' has changed and has "
                            + next.entries().size() + " rows now.");
        } catch (IOException e) {
            return new News(
                    false, "The watchlist has changed and cannot be used; the list before it stays. " + e.getMessage());
        }
    }

    private Optional<News> trouble(String sentence) {
        stamp = null;
        pending = null;
        if (sentence.equals(trouble)) {
            return Optional.empty();
        }
        trouble = sentence;
        return Optional.of(new News(false, sentence));
    }
}
