/**
 * Tables: what their columns are, and their rows, held column by column until a file takes them. Knows no format and no
 * folder; {@link hogatape.export.DataSet} writes tables.
 */
package hogatape.export.table;
