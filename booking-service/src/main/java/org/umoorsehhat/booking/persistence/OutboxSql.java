package org.umoorsehhat.booking.persistence;

/** Rows of the outbox that a statement writes beside what they tell of. */
public final class OutboxSql {

    /** To be followed by a query of these columns. */
    public static final String INSERT =
            """
            INSERT INTO outbox (aggregatetype, aggregateid, type, subject, sequence, payload, correlationid, causationid, traceparent)
            """;

    private OutboxSql() {}
}
