package hogatape.samples.exchange;

/**
 * What a client asked for.
 *
 * @param tr the TR, such as {@code H0NXASP0}
 * @param symbol the issue code, such as {@code 005930}
 */
record Registration(String tr, String symbol) {}
