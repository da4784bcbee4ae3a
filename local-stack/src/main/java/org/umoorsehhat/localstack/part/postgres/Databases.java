package org.umoorsehhat.localstack.part.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.umoorsehhat.localstack.part.Secrets;

/** Makes a database and two roles for each service that has none yet. */
final class Databases {

    private final Secrets secrets;

    Databases(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Safe to repeat; the passwords become those of the secrets. */
    void ensure(Connection superuser, String name) throws SQLException {
        ensureRole(superuser, name + "_owner");
        ensureRole(superuser, name + "_app");
        try (Statement statement = superuser.createStatement()) {
            if (!exists(
                    statement, "SELECT FROM pg_database WHERE datname = '%s'".formatted(name))) {
                statement.execute("CREATE DATABASE %s OWNER %s_owner".formatted(name, name));
            }
            // By default every role may connect to every database.
            statement.execute("REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(name));
            statement.execute("GRANT CONNECT ON DATABASE %s TO %s_app".formatted(name, name));
        }
    }

    private void ensureRole(Connection superuser, String role) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            boolean exists =
                    exists(statement, "SELECT FROM pg_roles WHERE rolname = '%s'".formatted(role));
            statement.execute(
                    "%s ROLE %s LOGIN PASSWORD '%s'"
                            .formatted(exists ? "ALTER" : "CREATE", role, secrets.password(role)));
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
