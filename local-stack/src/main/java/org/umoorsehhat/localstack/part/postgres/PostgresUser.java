package org.umoorsehhat.localstack.part.postgres;

import java.util.List;

/** PostgreSQL refuses to run as root. */
final class PostgresUser {

    private PostgresUser() {}

    /** What to put before its commands: root runs them in a user namespace, where it is nobody. */
    static List<String> prefix() {
        return "root".equals(System.getProperty("user.name"))
                ? List.of("unshare", "-U")
                : List.of();
    }
}
