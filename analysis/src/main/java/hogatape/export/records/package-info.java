/** The tables that hold records of the feed as they were received. */
package hogatape.export.records;
