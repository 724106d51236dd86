/**
 * The names of issues: the broker's master files (종목마스터), kept as dated snapshots beside a journal.
 *
 * <p>Stands beside the data's way: options that name issues ask here for the code of a name, and what lists issues asks for
 * the name of a code. Frames are never looked at. For any thread.
 */
package hogatape.symbols;
