/** The commands that look at a journal and after it: {@code hogatape journal ls|verify|dump|show|audit|archive|salvage}. */
package hogatape.journal.command;
