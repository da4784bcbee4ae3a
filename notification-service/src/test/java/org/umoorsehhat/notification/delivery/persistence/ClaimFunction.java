package org.umoorsehhat.notification.delivery.persistence;

import java.sql.SQLException;
import java.sql.Statement;
import org.umoorsehhat.testsupport.Database;

/** The statement in the function that claims. */
final class ClaimFunction {

    private ClaimFunction() {}

    /** How PostgreSQL plans it, with the function's own settings and whatever parameters. */
    static String plan(Database database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            String body =
                    text(statement, "prosrc")
                            .replaceAll("(?s).*RETURN QUERY(.*?);.*", "$1")
                            .replace("p_channel", "$1")
                            .replace("p_limit", "$2")
                            .replace("p_now", "$3")
                            .replace("p_until", "$4")
                            .replace("p_since", "$5");
            for (String setting : text(statement, "array_to_string(proconfig, ',')").split(",")) {
                statement.execute("SET " + setting);
            }
            statement.execute(
                    "PREPARE claim (text, int, timestamptz, timestamptz, timestamptz) AS " + body);
            var plan = new StringBuilder();
            try (var lines =
                    statement.executeQuery(
                            "EXPLAIN EXECUTE claim ('email', 16, now(), now(), now())")) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    private static String text(Statement statement, String column) throws SQLException {
        try (var row =
                statement.executeQuery(
                        "SELECT " + column + " FROM pg_proc WHERE proname = 'claim_due'")) {
            row.next();
            return row.getString(1);
        }
    }
}
