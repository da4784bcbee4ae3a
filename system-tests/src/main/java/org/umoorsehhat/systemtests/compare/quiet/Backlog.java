package org.umoorsehhat.systemtests.compare.quiet;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.umoorsehhat.localstack.Platform;

/** What waits in the services' databases to be done now. */
public final class Backlog implements AutoCloseable {

    private record Question(String database, String what, String sql) {}

    // Messages and searches before outboxes: what they end in goes there.
    private static final List<Question> QUESTIONS =
            List.of(
                    new Question(
                            "notification",
                            "messages that are due",
                            "SELECT count(*) FROM delivery WHERE status = 'pending' AND (lease IS NOT NULL OR due_at <= now())"),
                    new Question(
                            "waitlist",
                            "entries of those who are not active",
                            """
                            SELECT count(*) FROM entry e
                            LEFT JOIN doctor d ON d.id = e.doctor_id LEFT JOIN patient p ON p.id = e.patient_id
                            WHERE e.is_active AND (NOT d.is_active OR NOT p.is_active)
                            """),
                    new Question(
                            "waitlist",
                            "free seats to look for",
                            "SELECT count(*) FROM search WHERE due_at <= now()"),
                    outbox("scheduling"),
                    outbox("booking"),
                    outbox("waitlist"),
                    outbox("notification"));

    private final Map<String, Connection> connections = new LinkedHashMap<>();

    public Backlog(Platform platform) {
        try {
            for (Question question : QUESTIONS) {
                if (!connections.containsKey(question.database())) {
                    connections.put(question.database(), platform.connect(question.database()));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Question outbox(String database) {
        return new Question(database, "events to publish", "SELECT count(*) FROM outbox");
    }

    /** The first thing that waits; empty for nothing. */
    String waiting() {
        for (Question question : QUESTIONS) {
            long count = count(question);
            if (count > 0) {
                return "%s: %d %s".formatted(question.database(), count, question.what());
            }
        }
        return "";
    }

    private long count(Question question) {
        Connection connection = connections.get(question.database());
        if (connection == null) {
            throw new IllegalStateException("no connection to " + question.database());
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question.sql())) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        for (Connection connection : connections.values()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
