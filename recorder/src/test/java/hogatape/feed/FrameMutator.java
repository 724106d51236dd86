package hogatape.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Makes frames that are nearly sound: one of a set of sound ones, changed in a few places. Deterministic by its seed. */
final class FrameMutator {
    private static final byte[] TELLING = "^^^||-.0195AZaz{}() +\u0000\u007f".getBytes(StandardCharsets.ISO_8859_1);
    private static final String[] TEXTS = {
        "",
        "-",
        "0",
        "-0",
        "000000",
        "235960",
        "(null)",
        "-100.00",
        "1.005",
        ".5",
        "5.",
        "12345678",
        "-1234567",
        "123456789012345678",
        "1234567890123456789",
        "12345678901234567.25",
        "005930",
        "\u0000\u0000\u0000\u0000"
    };

    private final SplittableRandom random;
    private final List<byte[]> sound = new ArrayList<>();

    private int calm = 1;
    private byte[] base;

    byte[] buffer = new byte[1 << 16];
    int offset;
    int length;

    FrameMutator(long seed) {
        this.random = new SplittableRandom(seed);
        for (Layout layout : Layouts.builtIn().all()) {
            for (int version = 0; version < 3; version++) {
                sound.add(frame(layout, 1));
            }
            sound.add(frame(layout, 3));
            // A count that is wrong: two records, or four, that are told as one or two.
            sound.add(recount(frame(layout, 2), 1));
            sound.add(recount(frame(layout, 4), 2));
        }
        sound.add("{\"header\":{\"tr_id\":\"PINGPONG\"}}".getBytes(StandardCharsets.US_ASCII));
    }

    /** The next frame: at {@link #offset} in {@link #buffer}, between bytes that must not matter. */
    void next() {
        // One frame is mutated a while, so that an issue's records differ little, or many in turn, so that they differ
        // much.
        if (random.nextInt(calm) == 0) {
            calm = random.nextInt(8) == 0 ? 1 + random.nextInt(200) : calm;
            base = sound.get(random.nextInt(sound.size()));
        }
        // Now and then the frame is all there is in the array; else misleading bytes stand on both sides.
        offset = random.nextInt(4) == 0 ? 0 : random.nextInt(64);
        byte fill = TELLING[random.nextInt(TELLING.length)];
        if (buffer.length < 64 + base.length + 256) {
            buffer = new byte[2 * (64 + base.length + 256)];
        }
        Arrays.fill(buffer, 0, Math.min(buffer.length, offset + base.length + 256), fill);
        System.arraycopy(base, 0, buffer, offset, base.length);
        length = base.length;
        for (int changes = random.nextInt(4); changes > 0 && length > 0; changes--) {
            change();
        }
        if (offset == 0) {
            buffer = Arrays.copyOf(buffer, length);
        }
    }

    private void change() {
        int at = random.nextInt(length);
        switch (random.nextInt(8)) {
            case 0 -> buffer[offset + at] = (byte) random.nextInt(256);
            case 1, 2 -> buffer[offset + at] = TELLING[random.nextInt(TELLING.length)];
            case 3 -> buffer[offset + at] ^= (byte) (1 << random.nextInt(8));
            case 4 -> replace(at, Math.min(length, at + 1 + random.nextInt(12)), new byte[0]);
            case 5 -> replace(at, at, new byte[] {TELLING[random.nextInt(TELLING.length)]});
            case 6 -> field(at);
            default -> length = random.nextInt(3) == 0 ? at : length;
        }
    }

    /** Replaces the field that holds a place. */
    private void field(int at) {
        int from = at;
        while (from > 0 && buffer[offset + from - 1] != '^' && buffer[offset + from - 1] != '|') {
            from--;
        }
        int to = at;
        while (to < length && buffer[offset + to] != '^') {
            to++;
        }
        replace(from, to, TEXTS[random.nextInt(TEXTS.length)].getBytes(StandardCharsets.US_ASCII));
    }

    private void replace(int from, int to, byte[] by) {
        int changed = length - (to - from) + by.length;
        if (offset + changed <= buffer.length) {
            System.arraycopy(buffer, offset + to, buffer, offset + from + by.length, length - to);
            System.arraycopy(by, 0, buffer, offset + from, by.length);
            length = changed;
        }
    }

    private static byte[] recount(byte[] frame, int count) {
        frame["0|H0NXASP0|00".length()] = (byte) ('0' + count);
        return frame;
    }

    private byte[] frame(Layout layout, int records) {
        FrameEncoder encoder = new FrameEncoder().begin(layout.tr());
        for (int record = 0; record < records; record++) {
            encoder.beginRecord();
            for (Field field : layout.fields()) {
                switch (field.type()) {
                    case CODE -> encoder.field(random.nextInt(2) == 0 ? "005930" : "Q500001");
                    case TIME -> encoder.time(random.nextInt(86_400));
                    case CHARACTER -> encoder.field(random.nextInt(3));
                    case WHOLE -> encoder.field((random.nextInt(1 << random.nextInt(28)) - 20));
                    case DECIMAL -> encoder.hundredths(random.nextInt(100_000_000) - 20_000);
                    case TEXT -> encoder.field("AB1");
                }
            }
        }
        return encoder.toBytes();
    }
}
