package org.umoorsehhat.things;

import java.sql.SQLException;
import org.umoorsehhat.testsupport.Database;

/** Looks into a database past the service. */
public record Rows(Database database) {

    /** The first column of the first row; 0 when there is none. */
    public long number(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
