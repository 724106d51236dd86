/**
 * The money and shares of a simulated run, to the won: what orders hold back, what fills cost, what positions are worth.
 *
 * <p>It knows orders and fills, and nothing of how an exchange makes them. For the thread of the replay.
 */
package hogatape.account;
