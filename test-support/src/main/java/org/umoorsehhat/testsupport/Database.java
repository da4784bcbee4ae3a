package org.umoorsehhat.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A fresh database of one test context, with the two roles that a service has in production.
 *
 * @param host where the server listens
 * @param port its TCP port, 1–65535
 * @param name the database, unique in the server
 * @param owner migrates: owns the database and what is created in it
 * @param app runs the service: may do only what a migration has granted
 */
public record Database(String host, int port, String name, Role owner, Role app) {

    /** A role that may log in with its password. */
    public record Role(String user, String password) {}

    /** For {@code spring.r2dbc.url}; without user and password. */
    public String r2dbcUrl() {
        return "r2dbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    /** For {@code spring.flyway.url}; without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    /**
     * Opens an auto-committing connection of the owner, for tests that look or write past the
     * service.
     */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), owner.user(), owner.password());
    }
}
