/** Tables as Parquet, without Hadoop at run time. The only package that touches Parquet. */
package hogatape.export.parquet;
