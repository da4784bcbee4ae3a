package org.umoorsehhat.notification.reminder.persistence;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.chassis.database.AfterCommit;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.DeliverySignal;
import org.umoorsehhat.notification.delivery.DeliveryStatus;
import org.umoorsehhat.notification.message.AppointmentStatus;
import org.umoorsehhat.notification.reminder.Reminder;
import org.umoorsehhat.notification.reminder.ReminderFilter;
import org.umoorsehhat.notification.reminder.Visibility;
import org.umoorsehhat.notification.reminder.rules.RemindedAppointment;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The reminders, as they are read and changed by hand. */
@Repository
public class PostgresReminders {

    private static final String SELECT =
            """
            SELECT d.id, d.appointment, d.channel, d.scheduled_for, d.sent_at, d.status, d.reason, d.attempts, d.version,
                   d.created_at, d.updated_at, d.status = 'pending' AND d.lease IS NOT NULL AS is_being_sent,
                   a.appointment_id, a.doctor_id, a.patient_id, a.date, a.start_time, a.doctor_name, p.name AS patient_name
            """;

    private static final String FROM =
            """
            FROM delivery d JOIN appointment a ON a.id = d.appointment LEFT JOIN patient p ON p.id = a.patient_id
            WHERE d.message = 'reminder' AND NOT d.is_deleted
            """;

    private static final String ADD =
            """
            INSERT INTO delivery (message, channel, patient_id, appointment, scheduled_for, not_after, due_at, created_at, updated_at)
            SELECT 'reminder', :channel, patient_id, id, :scheduledFor, starts_at, :scheduledFor, :now, :now
            FROM appointment WHERE id = :appointment AND status IN (%s) AND starts_at > :scheduledFor
            FOR SHARE RETURNING id
            """
                    .formatted(AppointmentStatus.EXPECTED_IN_SQL);

    private static final String CHANGE =
            """
            UPDATE delivery SET channel = :channel, scheduled_for = :scheduledFor, due_at = :scheduledFor, reason = NULL,
                   updated_at = :now, version = version + 1
            WHERE id = :id AND version = :version AND status = 'pending' AND lease IS NULL AND NOT is_deleted
            """;

    /** The row stays, and with it the key that keeps the reminder from being made again. */
    private static final String DELETE =
            """
            UPDATE delivery SET is_deleted = true, status = CASE status WHEN 'pending' THEN 'cancelled' ELSE status END,
                   updated_at = :now, version = version + 1
            WHERE id = :id AND version = :version AND lease IS NULL AND NOT is_deleted
            """;

    private final DatabaseClient database;
    private final DeliverySignal dueSignal;

    PostgresReminders(DatabaseClient database, DeliverySignal dueSignal) {
        this.database = database;
        this.dueSignal = dueSignal;
    }

    public Flux<Reminder> find(
            ReminderFilter filter, Visibility visibility, ListOrder.Range range) {
        return new ReminderQuery(SELECT + FROM)
                .filter(filter, visibility)
                .in(range)
                .on(database)
                .map(PostgresReminders::reminder)
                .all();
    }

    public Mono<Long> count(ReminderFilter filter, Visibility visibility) {
        return new ReminderQuery("SELECT count(*) " + FROM)
                .filter(filter, visibility)
                .on(database)
                .mapValue(Long.class)
                .one();
    }

    /** Empty: not there, or not to be seen. */
    public Mono<Reminder> find(long id, Visibility visibility) {
        return new ReminderQuery(SELECT + FROM)
                .see(visibility)
                .add(" AND d.id = :id", "id", id)
                .on(database)
                .map(PostgresReminders::reminder)
                .one();
    }

    /** An appointment by number, UUID or reference; empty: not there, or not to be seen. */
    public Mono<RemindedAppointment> appointment(String name, Visibility visibility) {
        return new ReminderQuery("SELECT a.* FROM appointment a WHERE true")
                .see(visibility)
                .appointment(name)
                .on(database)
                .map(row ->
                        new RemindedAppointment(
                                required(row, "id", Long.class),
                                required(row, "doctor_id", Long.class),
                                required(row, "patient_id", Long.class),
                                required(row, "appointment_type", String.class),
                                required(row, "status", String.class),
                                instant(row, "starts_at")))
                .one();
    }

    /**
     * How many reminders of an appointment were made by hand, those that failed or were deleted
     * once sent among them. Nobody adds one until the transaction ends: the lock comes first, so
     * that the count sees what others have committed.
     */
    public Mono<Long> madeByHand(long appointment) {
        return database.sql("SELECT id FROM appointment WHERE id = :id FOR NO KEY UPDATE")
                .bind("id", appointment)
                .fetch()
                .one()
                .then(
                        database.sql(
                                        """
                                        SELECT count(*) FROM delivery
                                        WHERE appointment = :id AND message = 'reminder' AND dedupe_key IS NULL AND fallback_of IS NULL
                                          AND NOT (is_deleted AND status = 'cancelled')
                                        """)
                                .bind("id", appointment)
                                .mapValue(Long.class)
                                .one());
    }

    /**
     * Adds a reminder, if the appointment is still to come; empty otherwise. The appointment's row
     * is locked, so that a cancellation comes before it or withdraws it.
     */
    public Mono<Long> add(long appointment, Channel channel, Instant scheduledFor, Instant now) {
        return database.sql(ADD)
                .bind("appointment", appointment)
                .bind("channel", channel.code())
                .bind("scheduledFor", scheduledFor)
                .bind("now", now)
                .mapValue(Long.class)
                .one()
                .delayUntil(id -> signal(channel, scheduledFor));
    }

    private Mono<Void> signal(Channel channel, Instant due) {
        return AfterCommit.run(() -> dueSignal.at(channel, due));
    }

    /** Changes a reminder that waits, at that version; false: it has changed meanwhile. */
    public Mono<Boolean> change(
            long id, long version, Channel channel, Instant scheduledFor, Instant now) {
        return database.sql(CHANGE)
                .bind("id", id)
                .bind("version", version)
                .bind("channel", channel.code())
                .bind("scheduledFor", scheduledFor)
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(changed -> changed == 1)
                .delayUntil(changed -> signal(channel, scheduledFor));
    }

    /** Takes a reminder away that is not being sent, at that version. */
    public Mono<Boolean> delete(long id, long version, Instant now) {
        return database.sql(DELETE)
                .bind("id", id)
                .bind("version", version)
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(changed -> changed == 1);
    }

    private static Reminder reminder(Readable row) {
        OffsetDateTime sentAt = row.get("sent_at", OffsetDateTime.class);
        return new Reminder(
                required(row, "id", Long.class),
                required(row, "appointment", Long.class),
                required(row, "appointment_id", UUID.class),
                required(row, "doctor_id", Long.class),
                required(row, "patient_id", Long.class),
                required(row, "date", LocalDate.class),
                required(row, "start_time", LocalTime.class),
                required(row, "doctor_name", String.class),
                row.get("patient_name", String.class),
                Channel.stored(required(row, "channel", String.class)),
                instant(row, "scheduled_for"),
                sentAt == null ? null : sentAt.toInstant(),
                DeliveryStatus.stored(required(row, "status", String.class)),
                row.get("reason", String.class),
                required(row, "attempts", Integer.class),
                required(row, "is_being_sent", Boolean.class),
                required(row, "version", Long.class),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(Readable row, String column) {
        return required(row, column, OffsetDateTime.class).toInstant();
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
