package org.umoorsehhat.booking.appointment.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.umoorsehhat.booking.appointment.persistence.AppointmentColumns.Column;
import org.umoorsehhat.booking.appointment.rules.AppointmentEvent;
import org.umoorsehhat.booking.appointment.rules.AppointmentFigures;
import org.umoorsehhat.booking.appointment.rules.Decision.Booked;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.audit.rules.AuditRecord;
import org.umoorsehhat.booking.audit.rules.AuditSeal;
import org.umoorsehhat.booking.audit.rules.SealedAuditRow;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import org.umoorsehhat.booking.persistence.Binder;
import org.umoorsehhat.booking.persistence.OutboxSql;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.booking.seat.persistence.HoldSql;
import org.umoorsehhat.booking.seat.persistence.OccupancySql;
import org.umoorsehhat.booking.seat.rules.Hold;
import org.umoorsehhat.chassis.event.EventContext;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import tools.jackson.databind.json.JsonMapper;

/**
 * One statement, put together from parts, each of which does something only if the part that it is
 * {@code from} gave a row: so all of it is written, or nothing. Part {@code k} claims the key.
 */
final class ChangeStatement {

    private static final String TOPIC = "booking.public.appointments";
    private static final String TYPE = "org.umoorsehhat.booking.appointment-%s.v1";

    private final Binder binder = new Binder();
    private final List<String> parts = new ArrayList<>();
    private final JsonMapper json;
    private final EventContext context;
    private final String key;
    private @Nullable String contextColumns;

    ChangeStatement(JsonMapper json, EventContext context, IdempotencyKey key, Duration kept) {
        this.json = json;
        this.context = context;
        this.key = value(String.class, key.caller()) + ", " + value(String.class, key.key());
        part(
                "k",
                "SELECT * FROM claim_key(%s, %s, %s)"
                        .formatted(
                                this.key,
                                value(byte[].class, key.fingerprint()),
                                value(Double.class, (double) kept.toSeconds())));
    }

    /** A part that reads or locks: it runs once, when the first other part asks for it. */
    void part(String name, String sql) {
        parts.add(name + " AS MATERIALIZED (" + sql + ")");
    }

    private void write(String name, String sql) {
        parts.add(name + " AS (" + sql + ")");
    }

    /** The last columns of all events; their values are bound when the first is written. */
    private String contextColumns() {
        if (contextColumns == null) {
            contextColumns = OutboxSql.context(binder, context);
        }
        return contextColumns;
    }

    /** The place of a value. */
    <T> String value(Class<T> type, @Nullable T value) {
        return binder.value(type, value);
    }

    private String json(@Nullable String text) {
        return value(Json.class, text == null ? null : Json.of(text));
    }

    private String json(Map<?, ?> data) {
        return value(Json.class, Json.of(json.writeValueAsBytes(data)));
    }

    /**
     * Part {@code facts}: whether what the decision stands on, and no lock protects, still holds.
     */
    void facts(Doctor doctor, @Nullable MedicalService service) {
        String hold =
                "EXISTS (SELECT FROM doctor WHERE id = %s AND (name, time_zone, consultation_fee, is_active, confirms_at_once) = (%s, %s, %s, %s, %s))"
                        .formatted(
                                value(Long.class, doctor.id()),
                                value(String.class, doctor.name()),
                                value(String.class, doctor.zone().getId()),
                                value(BigDecimal.class, doctor.consultationFee()),
                                value(Boolean.class, doctor.isActive()),
                                value(Boolean.class, doctor.confirmsAtOnce()));
        if (service != null) {
            hold +=
                    " AND EXISTS (SELECT FROM medical_service WHERE id = %s AND (doctor_id, name, duration_minutes, price, is_active, confirms_at_once) = (%s, %s, %s, %s, %s, %s))"
                            .formatted(
                                    value(Long.class, service.id()),
                                    value(Long.class, service.doctor()),
                                    value(String.class, service.name()),
                                    value(Integer.class, service.minutes()),
                                    value(BigDecimal.class, service.price()),
                                    value(Boolean.class, service.isActive()),
                                    value(Boolean.class, service.confirmsAtOnce()));
        }
        part("facts", "SELECT " + hold + " AS hold");
    }

    /**
     * Part {@code place}: locks the seats of a new appointment.
     *
     * @param appointment one that gives its seats for it; absent when none does
     * @param hold one that gives its seats for it; absent when none does
     */
    void place(Booked booked, @Nullable Long appointment, @Nullable UUID hold) {
        Visit visit = booked.made().visit();
        part(
                "place",
                "SELECT p.* FROM k, facts, lock_seats(k.state = 'new' AND facts.hold, %s, %s, %s, %s, %s, %s, %s, %s) AS p"
                        .formatted(
                                value(Long.class, visit.doctor()),
                                value(Long.class, visit.patient()),
                                value(Instant.class, visit.startsAt()),
                                value(Instant.class, visit.endsAt()),
                                value(Long.class, booked.timeSlot()),
                                value(Boolean.class, booked.mayBeOffSlot()),
                                value(Long.class, appointment),
                                value(UUID.class, hold)));
    }

    /** Part {@code place}: locks the seats that an appointment has. */
    void ownSeats(Appointment appointment, String when) {
        part(
                "place",
                "SELECT lock_own_seats(%s, %s, %s) AS slots FROM k"
                        .formatted(
                                when,
                                value(Long.class, appointment.visit().doctor()),
                                value(Long.class, appointment.id())));
    }

    /**
     * Part {@code freed}: gives the seats of an appointment back, or to a hold.
     *
     * @param hold absent when they are to be free in any case
     * @param condition for the hold
     */
    void release(Appointment before, @Nullable Hold hold, String from, String condition) {
        String id = value(UUID.class, hold == null ? null : hold.id());
        part(
                "freed",
                "SELECT f.* FROM %s, release_seats(%s, CASE WHEN %s THEN %s END, %s, %s) AS f"
                        .formatted(
                                from,
                                value(Long.class, before.id()),
                                condition,
                                id,
                                value(Long.class, before.visit().doctor()),
                                value(LocalDate.class, before.visit().date())));
        if (hold != null) {
            var sql = new HoldSql(binder, json, contextColumns());
            write("held", sql.open(hold, "freed.freed", "freed WHERE freed.is_held"));
            write("held_event", sql.opened(hold, "freed.freed", "freed WHERE freed.is_held"));
        }
    }

    /** A new row, in the slots that part {@code place} found. */
    void insert(String name, String from, List<Column> columns, Appointment appointment) {
        write(
                name,
                "INSERT INTO appointment (%s, slot_ids, off_slot) SELECT %s, place.slots, NOT place.covered FROM %s WHERE place.refusal IS NULL ON CONFLICT DO NOTHING RETURNING id"
                        .formatted(
                                AppointmentColumns.names(columns),
                                values(columns, appointment),
                                from));
    }

    /**
     * Part {@code saved}: the new values of a row, if it still is what was read.
     *
     * @param slots where they change too: an expression of {@code from}
     */
    void update(
            String from,
            String condition,
            List<Column> columns,
            Appointment before,
            Appointment after,
            @Nullable String slots) {
        write(
                "saved",
                "UPDATE appointment a SET (%s%s) = ROW(%s%s) FROM %s WHERE a.id = %s AND a.version = %s AND %s RETURNING a.id"
                        .formatted(
                                AppointmentColumns.names(columns),
                                slots == null ? "" : ", slot_ids",
                                values(columns, after),
                                slots == null ? "" : ", " + slots,
                                from,
                                value(Long.class, before.id()),
                                value(Long.class, before.revision().version()),
                                condition));
    }

    private String values(List<Column> columns, Appointment appointment) {
        return columns.stream()
                .map(column -> binder.parameter(column.type(), column.of(appointment)))
                .collect(Collectors.joining(", "));
    }

    /** An audit row and the appointment that ends its chain with it. */
    record Sealed(SealedAuditRow row, Appointment appointment) {}

    Sealed seal(Appointment appointment, AuditRecord record) {
        SealedAuditRow row =
                AuditSeal.seal(
                        appointment.appointmentId(),
                        appointment.revision().audit(),
                        record,
                        UUID.randomUUID(),
                        context.correlationId());
        return new Sealed(row, appointment.audited(row.head()));
    }

    void audit(String name, String from, SealedAuditRow row) {
        write(
                name,
                """
                INSERT INTO audit_log (appointment_id, no, action, role, at, trace_id, old_values, new_values, private_digest, hash)
                SELECT %s, %s, %s, %s, %s, %s, %s, %s, %s, %s FROM %s RETURNING id\
                """
                        .formatted(
                                value(UUID.class, row.appointmentId()),
                                value(Integer.class, row.no()),
                                value(String.class, row.action()),
                                value(String.class, row.role()),
                                value(Instant.class, row.at()),
                                value(String.class, row.traceId()),
                                json(row.oldValues()),
                                json(row.newValues()),
                                value(byte[].class, row.privateDigest()),
                                value(byte[].class, row.hash()),
                                from));
        write(
                name + "_private",
                "INSERT INTO audit_private (audit_id, salt, content) SELECT id, %s, %s FROM %s"
                        .formatted(value(UUID.class, row.salt()), json(row.content()), name));
    }

    /**
     * What an appointment adds to the statistics, or takes away.
     *
     * @param seats how many it uses: an expression of {@code from}
     */
    void count(String name, String from, Appointment appointment, int sign, String seats) {
        var figures = AppointmentFigures.of(appointment);
        count(
                name,
                from,
                appointment,
                "%1$d, %1$d, %1$d * %2$s, %1$d * %3$s, %1$d * %4$s"
                        .formatted(
                                sign,
                                figures.usesSeats() ? seats : "0",
                                value(BigDecimal.class, figures.revenue()),
                                value(BigDecimal.class, figures.unpaid())));
    }

    /** It still counts, but is listed no more. */
    void countRemoved(String from, Appointment appointment) {
        count("uncounted", from, appointment, "0, -1, 0, 0, 0");
    }

    private void count(String name, String from, Appointment appointment, String figures) {
        Visit visit = appointment.visit();
        write(
                name,
                """
                INSERT INTO statistics_delta (doctor_id, local_date, appointment_type, status, appointments, listed, seats, revenue, unpaid)
                SELECT %s, %s, %s, %s, %s FROM %s\
                """
                        .formatted(
                                value(Long.class, visit.doctor()),
                                value(LocalDate.class, visit.date()),
                                value(String.class, Codes.of(visit.type())),
                                value(String.class, Codes.of(appointment.status())),
                                figures,
                                from));
    }

    /**
     * The event.
     *
     * @param known what only the database knows, as JSON: an expression of {@code from}
     */
    void event(String from, AppointmentEvent event, String known) {
        write(
                "event",
                OutboxSql.INSERT
                        + "SELECT '%1$s', %2$s, '%3$s', %2$s, %4$s, %5$s || %6$s, %7$s FROM %8$s"
                                .formatted(
                                        TOPIC,
                                        value(String.class, event.reference()),
                                        TYPE.formatted(event.fact()),
                                        value(Long.class, event.version()),
                                        json(event.data()),
                                        known,
                                        contextColumns(),
                                        from));
    }

    /** What the event says of the appointment before. */
    String previous(AppointmentEvent event) {
        return json((Map<?, ?>) event.data().getOrDefault("previous", Map.of()));
    }

    /** How full slots are now, in the order in which {@code rows} says they changed. */
    void occupancy(String rows) {
        write("occupancy", OccupancySql.insert(rows, contextColumns()));
    }

    /**
     * Part {@code reference}: locks all of a booking reference, so that two who archive parts of it
     * do not both leave the tombstone to the other; gives its size.
     */
    void lockReference(Appointment appointment) {
        part(
                "reference",
                """
                SELECT count(*) AS size FROM (SELECT a.id FROM place, appointment a WHERE a.booking_reference = %s
                                              ORDER BY a.id FOR UPDATE OF a) AS locked\
                """
                        .formatted(value(UUID.class, appointment.bookingReference())));
    }

    void delete(String name, String from, Appointment appointment) {
        write(
                name,
                "DELETE FROM appointment a USING place, %s WHERE place.slots IS NOT NULL AND a.id = %s AND a.version = %s RETURNING a.*"
                        .formatted(
                                from,
                                value(Long.class, appointment.id()),
                                value(Long.class, appointment.revision().version())));
    }

    void archive(String from, Instant now) {
        write(
                "archived",
                "INSERT INTO appointment_archive (id, appointment_id, patient_id, archived_at, content) SELECT id, appointment_id, patient_id, %s, to_jsonb(%s) FROM %2$s"
                        .formatted(value(Instant.class, now), from));
    }

    /** The last word on a booking reference: its topic may forget it. */
    void tombstone(String from, Appointment appointment) {
        write(
                "tombstone",
                OutboxSql.INSERT
                        + "SELECT '%1$s', %2$s, '%3$s', %2$s, %4$s, NULL, %5$s FROM %6$s"
                                .formatted(
                                        TOPIC,
                                        value(
                                                String.class,
                                                appointment.bookingReference().toString()),
                                        TYPE.formatted("archived"),
                                        value(Long.class, appointment.revision().reference() + 1),
                                        contextColumns(),
                                        from));
    }

    String patientName(long patient) {
        return "(SELECT name FROM patient WHERE id = " + value(Long.class, patient) + ")";
    }

    /**
     * The whole statement, which ends with the answer.
     *
     * @param columns of the answer, but for those of the key
     * @param read parts that the columns are taken from, separated by commas
     * @param written the part whose row shows that it is done; a repeat finds its number
     * @param status of the answer that is remembered
     */
    DatabaseClient.GenericExecuteSpec in(
            DatabaseClient database, String columns, String read, String written, int status) {
        String from = (read.isEmpty() ? "" : read + ", ") + written;
        String sql =
                "WITH %s\nSELECT k.state AS key_state, k.resource AS key_resource, %s, CASE WHEN k.state = 'new' THEN settle_key(%s, %d::smallint, %s.id::text)::text END AS settled FROM k LEFT JOIN %s ON true"
                        .formatted(
                                String.join(",\n", parts),
                                columns,
                                key,
                                status,
                                written,
                                from.replace(", ", " ON true LEFT JOIN "));
        return binder.bind(database.sql(sql));
    }
}
