/**
 * Writes the books of a journal as tables for research: Parquet, or CSV with the same columns and values.
 *
 * <p>The last stop on the way of the data: {@code JournalReader} → {@code FrameDecoder} → {@link
 * hogatape.export.Exporter} → a file a day. {@link hogatape.export.BookColumns} is the one place that says what a row
 * holds; schema, header, values and documentation come from it. Everything runs on the thread that calls the exporter.
 */
package hogatape.export;
