/**
 * Small tapes for tests: built in code, or written as a table of text, and put into a real journal, so that a case goes
 * the way of every recorded day. {@code Tape} is the value; {@code doc/TAPE.md} tells the table.
 *
 * <p>Stands beside the data's way: it makes journals and frames, and nothing of the recorder knows it.
 */
package hogatape.tape;
