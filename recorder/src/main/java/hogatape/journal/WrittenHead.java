package hogatape.journal;

import static hogatape.journal.RecordFormat.INT;
import static hogatape.journal.RecordFormat.LONG;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What Chronicle says at the head of a day's file: where its last record begins. Chronicle keeps it up to date after each
 * append, so it may be one record behind where the writer was killed.
 *
 * @param sound whether a head stands there at all
 * @param lastRecord where the header of the last record stands; 0 in a file without records, -1 where that is not known
 * @param lastIndex the number of the last record in this file, from 0
 * @param place where Chronicle's writer begins to look for the end: the place of the last record, also where the head does not
 *     tell that twice, because its writer was killed between the two
 */
record WrittenHead(boolean sound, long lastRecord, long lastIndex, long place) {
    private static final int LENGTH = 256;
    private static final int NAMED_WITHIN = 64;
    private static final byte ARRAY_OF_LONGS = (byte) 0x8D;
    private static final int LOOKS = 10;

    /** Reads it; looks again where a writer is just changing it. */
    static WrittenHead of(DayBytes bytes) throws IOException {
        WrittenHead head = look(bytes);
        for (int looks = 1; head.sound && head.lastRecord < 0 && looks < LOOKS; looks++) {
            bytes.forget();
            head = look(bytes);
        }
        return head;
    }

    private static WrittenHead look(DayBytes bytes) throws IOException {
        int at = bytes.at(0, LENGTH);
        if (at < 0) {
            return new WrittenHead(false, -1, 0, -1);
        }
        byte[] array = bytes.array();
        String text = new String(array, at, LENGTH, StandardCharsets.ISO_8859_1);
        int name = text.indexOf("writePosition");
        boolean meta = ((int) INT.get(array, at) & WrittenDay.KIND_OF_DOCUMENT) == WrittenDay.METADATA;
        if (!meta || name < 0 || name > NAMED_WITHIN || !text.contains("SCQStore")) {
            return new WrittenHead(false, -1, 0, -1);
        }
        int code = text.indexOf((char) (ARRAY_OF_LONGS & 0xFF), name);
        int values = at + code + 1 + 2 * Long.BYTES;
        if (code < 0 || values + 2 * Long.BYTES > at + LENGTH) {
            return new WrittenHead(false, -1, 0, -1);
        }
        long position = (long) LONG.get(array, values);
        long numbered = (long) LONG.get(array, values + Long.BYTES);
        // The second number repeats the position, beside the record's number in the file: one must agree with the
        // other.
        boolean possible = position >= 0 && position % 4 == 0;
        boolean agree = (int) (numbered >>> Integer.SIZE) == (int) position;
        return new WrittenHead(
                true, possible && agree ? position : -1, numbered & 0xFFFF_FFFFL, possible ? position : -1);
    }
}
