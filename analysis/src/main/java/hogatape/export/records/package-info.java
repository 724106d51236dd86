/** The tables that hold records of the feed as they were received, and their rows, decoded chunk by chunk. */
package hogatape.export.records;
