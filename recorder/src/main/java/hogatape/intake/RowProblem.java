package hogatape.intake;

import hogatape.message.Sentence;
import java.util.List;
import java.util.function.Function;

/**
 * Why a row is not taken: a kind, by which such rows are counted, and what shows it in this row.
 *
 * @param values as many as the kind's sentence has
 */
record RowProblem(Kind kind, List<String> values) {
    /** No sentence has more. */
    private static final List<String> ANY = List.of("…", "…");

    /** What rows that are not taken have in common. */
    enum Kind {
        EMPTY_FRAME(values -> Sentence.of("the frame is empty")),
        TOO_LONG(values -> Sentence.of("the line is longer than %d bytes", Lines.LONGEST)),
        NO_MATCH(values -> Sentence.of("the pattern does not match")),
        MANY_REPETITIONS(values -> Sentence.of("the line is too long for the pattern's repetitions")),
        NO_TIME(values -> Sentence.of("the pattern finds no time")),
        NO_FRAME(values -> Sentence.of("the pattern finds no frame")),
        OPEN_QUOTE(values -> Sentence.of("a quote begins here and is not closed")),
        FEW_CELLS(values -> Sentence.of("the row ends before its time and frame, after %s cells", values.get(0))),
        NO_JSON(values -> Sentence.of("it is no JSON: %s", values.get(0))),
        NO_JSON_OBJECT(values -> Sentence.of("it is no JSON object")),
        NO_TIME_FIELD(values -> Sentence.of("there is no field '%s' for the time", values.get(0))),
        NO_FRAME_FIELD(values -> Sentence.of("there is no text in a field '%s' for the frame", values.get(0))),
        NO_NUMBER(values -> Sentence.of("the time '%s' is no number", values.get(0))),
        LARGE_NUMBER(values -> Sentence.of("the time '%s' is too large for its unit", values.get(0))),
        OTHER_FORMAT(values -> Sentence.of("the time '%s' is not written so", values.get(0))),
        NO_TIME_OF_DAY(values -> Sentence.of("the time '%s' tells no time of day", values.get(0))),
        NO_DAY(values -> Sentence.of(
                "the time '%s' has no day, and neither --date nor the file's name tells it", values.get(0))),
        ZONE_WITHOUT_DAY(values ->
                Sentence.of("the time '%s' has a zone and no day, so nobody can tell its day in Seoul", values.get(0))),
        IMPLAUSIBLE(values -> Sentence.of(
                "the time '%s' comes to %s, not within %d and %d",
                values.get(0), values.get(1), PlausibleTime.FIRST_YEAR, PlausibleTime.LAST_YEAR)),
        LEAP(values -> Sentence.of("the time leaps ahead to %s and the next row goes back", values.get(0)));

        private final Function<List<String>, Sentence> sentence;

        Kind(Function<List<String>, Sentence> sentence) {
            this.sentence = sentence;
        }

        /** The sentence of any such row. */
        Sentence sentence() {
            return sentence.apply(ANY);
        }
    }

    static RowProblem of(Kind kind, String... values) {
        return new RowProblem(kind, List.of(values));
    }

    /** The sentence of this row. */
    Sentence sentence() {
        return kind.sentence.apply(values);
    }
}
