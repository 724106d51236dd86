package hogatape.export.records;

import hogatape.feed.Undecoded;

/**
 * Frames, or records of frames, that are in no file because they could not be decoded, all for one reason. Their bytes
 * stand in the journal.
 *
 * @param reason why
 * @param tr the TR; empty if it cannot be read
 * @param count how many they are
 * @param firstSequence the sequence of the first one's frame
 * @param firstSentence what is wrong with the first one, for people
 */
public record NotDecoded(Undecoded.Reason reason, String tr, long count, long firstSequence, String firstSentence) {}
