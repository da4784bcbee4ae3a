package org.umoorsehhat.booking.persistence;

import org.umoorsehhat.chassis.event.EventContext;

/** Rows of the outbox that a statement writes beside what they tell of. */
public final class OutboxSql {

    /** To be followed by a query of these columns. */
    public static final String INSERT =
            "INSERT INTO outbox (aggregatetype, aggregateid, type, subject, sequence, payload, correlationid, causationid, traceparent)\n";

    private OutboxSql() {}

    /** The last three columns: where the events come from. */
    public static String context(Binder binder, EventContext context) {
        return String.join(
                ", ",
                binder.value(String.class, context.correlationId()),
                binder.value(String.class, context.causationId()),
                binder.value(String.class, context.traceparent()));
    }
}
