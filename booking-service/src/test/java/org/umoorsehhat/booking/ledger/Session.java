package org.umoorsehhat.booking.ledger;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;

/** A connection, and what a test asks on it. */
final class Session implements AutoCloseable {

    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** What is done from now on is rolled back when this is closed. */
    Session begin() {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows, with a space between columns and a line for each; {@code -} for NULL. */
    String text(String sql, Object... values) {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet rows = statement.executeQuery()) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                var columns = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    String value = rows.getString(i);
                    columns.add(value == null ? "-" : value);
                }
                lines.add(String.join(" ", columns));
            }
            return String.join("\n", lines);
        } catch (SQLException e) {
            throw new Failed(sql, e);
        }
    }

    void update(String sql, Object... values) {
        try (PreparedStatement statement = prepare(sql, values)) {
            statement.execute();
        } catch (SQLException e) {
            throw new Failed(sql, e);
        }
    }

    /** A statement that failed. */
    static final class Failed extends IllegalStateException {

        private Failed(String sql, SQLException cause) {
            super(cause.getMessage() + " in " + sql, cause);
        }

        String state() {
            return ((SQLException) getCause()).getSQLState();
        }
    }

    /** The same as {@link #text}, on another thread; returns when it waits for a lock. */
    CompletableFuture<String> waitsIn(String sql, Object... values) {
        String pid = text("SELECT pg_backend_pid()");
        var answer = new CompletableFuture<String>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        answer.complete(text(sql, values));
                    } catch (RuntimeException e) {
                        answer.completeExceptionally(e);
                    }
                });
        await().until(() ->
                Ledger.number(
                                "SELECT count(*) FROM pg_locks WHERE pid = ?::int AND NOT granted",
                                pid)
                        > 0);
        return answer;
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Long[] numbers) {
                statement.setArray(i + 1, connection.createArrayOf("bigint", numbers));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
