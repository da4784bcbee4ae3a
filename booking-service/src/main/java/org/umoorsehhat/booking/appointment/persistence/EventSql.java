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

    /**
     * @param known what only the database knows, as JSON: an expression of {@code from}
     */
    void write(String from, AppointmentEvent event, String known) {
        write(
                "event",
                from,
                event.reference(),
                event.fact(),
                event.version(),
                statement.json(event.data()) + " || " + known);
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
                appointment.bookingReference().toString(),
                "archived",
                appointment.revision().reference() + 1,
                "NULL");
    }

    private void write(
            String name, String from, String reference, String fact, long version, String data) {
        statement.write(
                name,
                OutboxSql.INSERT
                        + "SELECT '%1$s', %2$s, '%3$s', %2$s, %4$s, %5$s, %6$s FROM %7$s"
                                .formatted(
                                        TOPIC,
                                        statement.value(String.class, reference),
                                        TYPE.formatted(fact),
                                        statement.value(Long.class, version),
                                        data,
                                        statement.contextColumns(),
                                        from));
    }
}
