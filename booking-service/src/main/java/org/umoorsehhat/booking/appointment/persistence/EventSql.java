package org.umoorsehhat.booking.appointment.persistence;

import java.util.Map;
import org.umoorsehhat.booking.appointment.rules.AppointmentEvent;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.persistence.OutboxSql;
import org.umoorsehhat.booking.persistence.StatementBuilder;

/** The events about an appointment that a statement writes beside a change. */
record EventSql(StatementBuilder statement) {

    private static final String TOPIC = "booking.public.appointments";
    private static final String TYPE = "org.umoorsehhat.booking.appointment-%s.v1";

    /** Restricted: what it carries is for one patient. */
    private static final String REASONS = "booking.internal.cancellation-reasons";

    private static final String REASON = "org.umoorsehhat.booking.cancellation-explained.v1";

    /** Where the visit is: the room of its first slot, if that has one. */
    private static final String WITH_ROOM =
            """
            (SELECT data || coalesce((SELECT jsonb_strip_nulls(jsonb_build_object('room', sr.room, 'room_location', sr.location))
                                      FROM slot_room sr WHERE sr.slot_id = (data -> 'slot_ids' ->> 0)::bigint), '{}')
             FROM (SELECT %s || %s) AS told (data))\
            """;

    /**
     * @param known what only the database knows, as JSON: an expression of {@code from}
     */
    void write(String from, AppointmentEvent event, String known) {
        write(
                "event",
                from,
                new Record(TOPIC, TYPE.formatted(event.fact()), event.reference(), event.version()),
                WITH_ROOM.formatted(statement.json(event.data()), known));
    }

    /** Beside the event that everybody may read. */
    void explain(String from, AppointmentEvent explanation) {
        write(
                "explanation",
                from,
                new Record(REASONS, REASON, explanation.reference(), explanation.version()),
                statement.json(explanation.data()));
    }

    /** What the event says of the appointment before. */
    String previous(AppointmentEvent event) {
        return statement.json((Map<?, ?>) event.data().getOrDefault("previous", Map.of()));
    }

    /** The last word on a booking reference: its topic may forget it. */
    void tombstone(String from, Appointment appointment) {
        write(
                "tombstone",
                from,
                new Record(
                        TOPIC,
                        TYPE.formatted("archived"),
                        appointment.bookingReference().toString(),
                        appointment.revision().reference() + 1),
                "NULL");
    }

    private record Record(String topic, String type, String reference, long version) {}

    private void write(String name, String from, Record told, String data) {
        statement.write(
                name,
                OutboxSql.INSERT
                        + "SELECT '%1$s', %2$s, '%3$s', %2$s, %4$s, %5$s, %6$s FROM %7$s"
                                .formatted(
                                        told.topic(),
                                        statement.value(String.class, told.reference()),
                                        told.type(),
                                        statement.value(Long.class, told.version()),
                                        data,
                                        statement.contextColumns(),
                                        from));
    }
}
