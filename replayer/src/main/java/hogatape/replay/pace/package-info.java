/**
 * When a record of a tape is due, and who may hold it: speed, control, breakpoints. It decides only when a record is
 * delivered, never whether, in which order, or with which tape time.
 */
package hogatape.replay.pace;
