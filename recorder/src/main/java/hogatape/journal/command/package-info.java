/** The commands that look at a journal: {@code hogatape journal ls|verify|dump|show|audit}. */
package hogatape.journal.command;
