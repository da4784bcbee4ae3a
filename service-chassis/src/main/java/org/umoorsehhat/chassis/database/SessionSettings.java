package org.umoorsehhat.chassis.database;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What the server keeps on every connection of this service. */
final class SessionSettings {

    private SessionSettings() {}

    static Map<String, String> of(DatabaseProperties properties) {
        var settings = new HashMap<String, String>();
        settings.put("lock_timeout", millis(properties.lockTimeout()));
        settings.put("statement_timeout", millis(properties.statementTimeout()));
        settings.put(
                "idle_in_transaction_session_timeout",
                millis(properties.idleInTransactionTimeout()));
        settings.put("transaction_timeout", millis(properties.transactionTimeout()));
        settings.put("TimeZone", "UTC");
        // Statements take milliseconds. Compiling one that the planner thinks is dear takes
        // hundreds.
        settings.put("jit", "off");
        // A client that has gone without a word (its node died) must not keep its locks for the two
        // hours that are the default.
        settings.put("tcp_keepalives_idle", "10");
        settings.put("tcp_keepalives_interval", "5");
        settings.put("tcp_keepalives_count", "4");
        settings.put("tcp_user_timeout", "30000");
        return settings;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
