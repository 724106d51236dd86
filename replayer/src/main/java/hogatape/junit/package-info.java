/**
 * Tapes in tests: a JUnit 5 extension that gives a test the replay of a journal, and assertions that show the frames
 * around a difference. Wants {@code org.junit.jupiter:junit-jupiter} 5.13 or newer of whoever uses it.
 */
package hogatape.junit;
