package hogatape.export;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads exported files with DuckDB: nothing of it is ours. */
public final class Duck implements AutoCloseable {
    private final Connection connection;

    /** A database in memory. */
    public Duck() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    /** The rows of a query, each column as text; null for none. */
    public List<Map<String, String>> rows(String query) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnName(i), result.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** The rows of a query as lines, columns apart by blanks. */
    public static List<String> lines(String query) throws SQLException {
        try (Duck duck = new Duck()) {
            return duck.rows(query).stream()
                    .map(row -> String.join(
                            " ", row.values().stream().map(String::valueOf).toList()))
                    .toList();
        }
    }

    /** The rows of books in the order of the tape, without what is found odd; the moment as nanoseconds. */
    List<Map<String, String>> books(Object files) throws SQLException {
        return rows(
                "SELECT * EXCLUDE (findings) REPLACE (epoch_ns(receive_time) AS receive_time, exchange_time::VARCHAR AS exchange_time) FROM read_parquet('"
                        + files + "', hive_partitioning = false) ORDER BY sequence, record");
    }

    String value(String query) throws SQLException {
        return rows(query).get(0).values().iterator().next();
    }

    void execute(String statement) throws SQLException {
        try (Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
