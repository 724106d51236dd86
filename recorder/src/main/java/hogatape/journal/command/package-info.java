/** The commands that look at a journal: {@code hogatape journal ls|verify|dump}. */
package hogatape.journal.command;
