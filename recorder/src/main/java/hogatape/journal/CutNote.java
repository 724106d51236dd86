package hogatape.journal;

import java.util.List;

/**
 * What {@code journal.json} says of a journal that was cut out of another: records are left out on purpose, so that a
 * missing sequence is no damage.
 *
 * @param journal the id of the journal that it was cut from
 * @param from where the cut begins, as it was asked for; empty for the tape's beginning
 * @param to the first moment behind the cut, as it was asked for; empty for the tape's end
 * @param symbols the issue codes that it was cut to; empty for all
 */
public record CutNote(String journal, String from, String to, List<String> symbols) {
    /** A note, its list copied. */
    public CutNote {
        symbols = List.copyOf(symbols);
    }
}
