/** The command {@code export}: its options, its progress and what it tells. On the command's thread. */
package hogatape.export.command;
