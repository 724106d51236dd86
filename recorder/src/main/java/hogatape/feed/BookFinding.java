package hogatape.feed;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What may be odd about a book whose fields are all sound. Some are faults, of the feed or of whoever recorded it, others are
 * how the feed works.
 *
 * <p>Several findings of a book are one {@code int}, see {@link BookCheck#check}. Such numbers are exported and kept, so a finding's
 * {@link #bit} never changes: new ones come last.
 */
public enum BookFinding {
    /** Ask prices do not rise, or bid prices do not fall, from level to level. */
    UNORDERED(true, false, "ask prices do not rise, or bid prices do not fall, from level to level"),
    /** A price is not on the tick table of the day. */
    OFF_TICK(true, false, "a price is not on the tick table of the day"),
    /** A level without a price stands before one with a price, or a level has a size and no price. */
    HOLE(true, false, "a level without a price stands before one with a price, or has a size"),
    /** A total is not the sum of its ten levels. */
    WRONG_TOTAL(true, false, "a total is not the sum of its ten levels"),
    /**
     * The best bid is the best ask in continuous trading. At one venue they would have traded; the unified book joins two
     * venues, where it happens.
     */
    LOCKED(false, false, "the best bid is the best ask in continuous trading"),
    /** The best bid is above the best ask in continuous trading; as with {@link #LOCKED}. */
    CROSSED(false, false, "the best bid is above the best ask in continuous trading"),
    /**
     * The middle price of the book's own venue is not half of the sum of its best two, exactly, to the half won. Neither asked in
     * an auction, nor where the feed tells no middle price, nor of the unified book, which tells those of two venues.
     */
    WRONG_MIDDLE(true, false, "the middle price of the venue is not the middle of its best two"),
    /** The volume of the day fell. */
    VOLUME_FELL(true, true, "the volume of the day fell"),
    /** The exchange's time ran backwards within the day. */
    TIME_FELL(true, true, "the exchange's time ran backwards within the day"),
    /**
     * The change of a total that the feed tells is not the change since the book before: updates between the two were
     * not delivered. No fault, the feed is conflated; and where books were lost, this shows behind the hole.
     */
    SKIPPED_UPDATES(false, true, "a total changed by more than the feed tells: updates were skipped"),
    /** A price, a size, a total or the volume is below zero. */
    NEGATIVE(true, false, "a price, a size, a total or the volume is below zero");

    private final boolean fault;
    private final boolean needsLast;
    private final String meaning;

    BookFinding(boolean fault, boolean needsLast, String meaning) {
        this.fault = fault;
        this.needsLast = needsLast;
        this.meaning = meaning;
    }

    /** The bit that stands for this finding in what {@link BookCheck#check} returns. */
    public int bit() {
        return 1 << ordinal();
    }

    /** Whether this finding is among others. */
    public boolean isIn(int findings) {
        return (findings & bit()) != 0;
    }

    /** Whether a book with it cannot be right; otherwise it is odd, but happens. */
    public boolean isFault() {
        return fault;
    }

    /**
     * Whether it follows from this book and the one that was checked before it, of the same TR and issue and of the same
     * day; otherwise from this book alone. The first book of an issue on a day never has it, nor has the first one read where reading
     * begins within a day.
     */
    public boolean needsLast() {
        return needsLast;
    }

    /** The name in tables and reports, such as {@code wrong_total}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is odd, in English, as part of a sentence. */
    public String meaning() {
        return meaning;
    }

    /** The findings that a number stands for, in a new set. */
    public static Set<BookFinding> of(int findings) {
        Set<BookFinding> all = EnumSet.allOf(BookFinding.class);
        all.removeIf(finding -> !finding.isIn(findings));
        return Collections.unmodifiableSet(all);
    }
}
