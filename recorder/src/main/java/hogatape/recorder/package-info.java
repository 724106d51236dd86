/**
 * The recorder: a session's records into a journal, with a clean end, a status line, and the {@code record} command.
 */
package hogatape.recorder;
