/** Cuts a moment out of a journal: what may leave the house, the books that were known before it, and its connections. */
package hogatape.journal.cut;
