package hogatape.journal;

/**
 * What a subscription is for. The same issue code under two TRs is two things: a book of the KRX and one of the NXT.
 *
 * @param tr the TR, such as {@code H0NXASP0}
 * @param symbol the issue code, such as {@code 005930}
 */
public record SubscriptionKey(String tr, String symbol) {}
