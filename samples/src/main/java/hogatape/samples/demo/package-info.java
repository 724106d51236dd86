/** The demo: the whole way on a simulated market, from the socket to Parquet, each step checked against the one before. */
package hogatape.samples.demo;
