/**
 * Writes tables for research: Parquet, or CSV with the same columns and values.
 *
 * <p>The last stop on the way of the data: {@code JournalReader} → {@code FrameDecoder} → {@link
 * hogatape.export.Exporter} → {@link hogatape.export.DataSet} → a file a table and day. {@code hogatape.export.records} says
 * what a row of each table holds; {@code hogatape.export.parquet} encodes.
 */
package hogatape.export;
