package hogatape.feed;

/**
 * What a book is known by: the TR that it came by and the issue code. The books of one share on KRX, on NXT and unified
 * are three issues.
 *
 * @param tr the TR, such as {@code H0NXASP0}
 * @param symbol the issue code, such as {@code 005930}; it may hold letters
 * @param number from 0, in the order in which a decoder met its issues; it differs from decoder to decoder
 */
public record Issue(String tr, String symbol, int number) {}
