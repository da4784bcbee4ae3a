package org.umoorsehhat.scheduling.slot.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.umoorsehhat.scheduling.slot.rules.TimeSlot;
import reactor.core.publisher.Mono;

/** Closes and opens slots, as absences and holidays say now, and tells of each. */
@Component
public class PostgresSlotClosures {

    private static final String FOLLOW =
            """
            UPDATE time_slot SET is_available = NOT is_available, version = version + 1, updated_at = now()
            WHERE id IN (SELECT s.id FROM time_slot s
                         WHERE %s AND s.is_open AND NOT s.is_withdrawn AND s.ends_at > :now AND s.is_available = (%s)
                         ORDER BY s.id FOR NO KEY UPDATE)
            RETURNING id
            """;

    private static final String OF_DOCTOR =
            FOLLOW.formatted(
                    "s.doctor_id = :doctor AND tstzrange(s.starts_at, s.ends_at) && tstzrange(:from, :to)",
                    SlotClosureSql.CLOSED);

    private static final String OF_DATES =
            FOLLOW.formatted("s.date BETWEEN :from AND :to", SlotClosureSql.CLOSED);

    private final DatabaseClient database;
    private final SlotOutbox outbox;

    PostgresSlotClosures(DatabaseClient database, SlotOutbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Of a doctor's slots that touch a time and have not ended. The doctor's calendar is open. */
    public Mono<Void> follow(long doctor, Instant from, Instant to, Instant now) {
        return told(
                database.sql(OF_DOCTOR)
                        .bind("doctor", doctor)
                        .bind("from", from)
                        .bind("to", to)
                        .bind("now", now));
    }

    /** Of all slots of these dates that have not ended. All calendars are open. */
    public Mono<Void> follow(LocalDate from, LocalDate to, Instant now) {
        return told(database.sql(OF_DATES).bind("from", from).bind("to", to).bind("now", now));
    }

    private Mono<Void> told(GenericExecuteSpec statement) {
        return statement
                .mapValue(Long.class)
                .all()
                .collectList()
                .flatMap(changed -> outbox.publish(SlotEventType.CHANGED, changed));
    }

    /**
     * The slots on a holiday that are closed though their doctors want them open, in order of time.
     */
    public Mono<List<TimeSlot>> closedBy(long holiday) {
        return database.sql(
                        SlotRow.SELECT
                                + " JOIN holiday h ON h.id = :holiday AND "
                                + SlotClosureSql.onHoliday()
                                + " WHERE s.is_open AND NOT s.is_available AND NOT s.is_withdrawn"
                                + " ORDER BY s.starts_at, s.id")
                .bind("holiday", holiday)
                .map(SlotRow::slot)
                .all()
                .collectList();
    }
}
