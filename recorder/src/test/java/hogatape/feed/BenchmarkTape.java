package hogatape.feed;

import java.util.Random;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Frames as a session brings them: books of {@value #ISSUES} issues in random order, one after the other in one buffer.
 * From one book of an issue to its next each field but the code changes with the given probability, to a number of its
 * own length, so that the fields after it move.
 */
@State(Scope.Thread)
public class BenchmarkTape {
    /** As many as one session registers. */
    static final int ISSUES = 41;

    static final int FRAMES = 8192;
    static final int WIDTH = 65;

    /** The probability in percent that a field changes from book to book. */
    @Param({"5", "30", "100"})
    public int changed;

    byte[] buffer;
    final int[] offsets = new int[FRAMES + 1];

    /** Writes the frames. */
    @Setup
    public void write() {
        Random random = new Random(20261123);
        String[][] books = new String[ISSUES][WIDTH];
        for (int issue = 0; issue < ISSUES; issue++) {
            for (int field = 0; field < WIDTH; field++) {
                books[issue][field] = text(random, field, issue);
            }
        }
        buffer = new byte[FRAMES * 640];
        FrameEncoder encoder = new FrameEncoder();
        for (int frame = 0; frame < FRAMES; frame++) {
            String[] book = books[random.nextInt(ISSUES)];
            encoder.begin("H0NXASP0").beginRecord();
            for (int field = 0; field < WIDTH; field++) {
                if (field > 0 && random.nextInt(100) < changed) {
                    book[field] = text(random, field, 0);
                }
                encoder.field(book[field]);
            }
            System.arraycopy(encoder.buffer(), 0, buffer, offsets[frame], encoder.length());
            offsets[frame + 1] = offsets[frame] + encoder.length();
        }
    }

    private static String text(Random random, int field, int issue) {
        return switch (field) {
            case 0 -> String.format("%06d", 5930 + 10 * issue);
            case 1 -> String.format("%02d%02d%02d", 9 + random.nextInt(6), random.nextInt(60), random.nextInt(60));
            case 2, 51, 58, 61, 64 -> Integer.toString(random.nextInt(6));
            case 45, 46, 47, 48, 56, 57 -> random.nextInt(10) > 0 ? "0" : Integer.toString(random.nextInt(1000));
            case 50, 54, 55 -> Integer.toString(random.nextInt(400_000) - 200_000);
            case 52 -> "-" + random.nextInt(101) + "." + (10 + random.nextInt(90));
            case 53 -> Integer.toString(1_000_000 + random.nextInt(40_000_000));
            case 59, 62 -> random.nextInt(400_000) + (random.nextBoolean() ? ".5" : "");
            default ->
                field < 23
                        ? Integer.toString(50 * (1000 + random.nextInt(8000)))
                        : Integer.toString(random.nextInt(1 << 4 + random.nextInt(16)));
        };
    }
}
