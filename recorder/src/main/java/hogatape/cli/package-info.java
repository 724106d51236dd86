/**
 * The root of the command line. It knows no command: whatever module stands on the class path brings its own, found by
 * {@link java.util.ServiceLoader} as {@link hogatape.cli.Subcommand}.
 */
package hogatape.cli;
