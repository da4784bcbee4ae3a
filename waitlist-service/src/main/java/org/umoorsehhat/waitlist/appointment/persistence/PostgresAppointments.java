package org.umoorsehhat.waitlist.appointment.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.each;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.waitlist.appointment.rules.BusyTime;
import org.umoorsehhat.waitlist.appointment.rules.Relation;
import org.umoorsehhat.waitlist.appointment.rules.WaitedFor;
import org.umoorsehhat.waitlist.search.persistence.SearchSignal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Live appointments. What changes one runs in the caller's transaction. */
@Repository
public class PostgresAppointments {

    /** Written beside what follows it. */
    private static final String RELATION =
            """
            WITH related AS (
                INSERT INTO relation (booking_reference, doctor_id, patient_id, ends_at)
                SELECT * FROM unnest(:references::uuid[], :doctors::bigint[], :patients::bigint[], :related_until::timestamptz[])
                    AS r (reference, doctor, patient, ends_at) WHERE ends_at IS NOT NULL ORDER BY 1
                ON CONFLICT (booking_reference) DO UPDATE SET doctor_id = excluded.doctor_id, ends_at = excluded.ends_at
            )
            """;

    private static final String KEEP =
            RELATION
                    + """
                    INSERT INTO appointment (booking_reference, patient_id, starts_at, ends_at)
                    SELECT * FROM unnest(:references::uuid[], :patients::bigint[], :starts::timestamptz[], :ends::timestamptz[]) ORDER BY 1
                    ON CONFLICT (booking_reference) DO UPDATE
                    SET patient_id = excluded.patient_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at
                    """;

    private static final String FREE =
            """
            gone AS (
                DELETE FROM appointment WHERE booking_reference = ANY (:references) RETURNING patient_id
            ), waiting AS (
                SELECT DISTINCT e.id FROM gone JOIN entry e ON e.patient_id = gone.patient_id AND e.is_active
            ), free AS (
                DELETE FROM passed_over WHERE (entry_id, slot_id) IN (
                    SELECT entry_id, slot_id FROM passed_over
                    WHERE reason = 'busy' AND entry_id IN (SELECT id FROM waiting) ORDER BY entry_id, slot_id FOR UPDATE)
            )
            INSERT INTO search (entry_id, due_at) SELECT id, :now FROM waiting ORDER BY id
            """;

    private static final String RELEASE = RELATION.stripTrailing() + ", " + FREE;

    private static final String FORGET =
            "WITH forgotten AS (DELETE FROM relation WHERE booking_reference = ANY (:references)), "
                    + FREE;

    /**
     * Of an entry {@code e}: that booking {@code w} is what it waits for. For any doctor the
     * service counts, or that just this was offered.
     */
    private static final String WAITS_FOR =
            """
            e.patient_id = w.patient AND e.is_active AND e.joined_at < w.before AND w.date BETWEEN e.preferred_date AND e.last_date
            AND CASE WHEN e.any_doctor THEN
                EXISTS (SELECT FROM medical_service v WHERE v.id = w.service AND v.same_service = e.same_service)
                OR EXISTS (SELECT FROM offer o WHERE o.id = e.last_offer_id AND e.is_offered AND o.doctor_id = w.doctor
                           AND tstzrange(o.starts_at, o.ends_at) && tstzrange(w.starts_at, w.ends_at))
                ELSE e.doctor_id = w.doctor END
            """;

    private static final String WAITING_FOR =
            """
            SELECT DISTINCT e.id
            FROM unnest(:patients::bigint[], :doctors::bigint[], :services::bigint[], :dates::date[], :starts::timestamptz[],
                        :ends::timestamptz[], :before::timestamptz[]) AS w (patient, doctor, service, date, starts_at, ends_at, before)
                 JOIN entry e ON %s
            """
                    .formatted(WAITS_FOR);

    private final DatabaseClient database;
    private final SearchSignal signal;

    PostgresAppointments(DatabaseClient database, SearchSignal signal) {
        this.database = database;
        this.signal = signal;
    }

    /**
     * The patients are busy then.
     *
     * @param times of each booking one
     */
    public Mono<Void> keep(Collection<BusyTime> times) {
        List<Relation> relations = times.stream().map(BusyTime::relation).toList();
        return bind(database.sql(KEEP), relations)
                .bind("starts", each(times, BusyTime::startsAt, new Instant[0]))
                .bind("ends", each(times, BusyTime::endsAt, new Instant[0]))
                .then();
    }

    /**
     * The patients are no longer busy, and are looked at again for slots that clashed; nothing of
     * that happens when nothing was known of the appointment.
     *
     * @param relations of each booking one
     */
    public Mono<Void> release(Collection<Relation> relations, Instant now) {
        return freed(bind(database.sql(RELEASE), relations), now);
    }

    /** The same, and the bookings are gone for good. */
    public Mono<Void> forget(Collection<UUID> references, Instant now) {
        return freed(database.sql(FORGET).bind("references", references.toArray(UUID[]::new)), now);
    }

    private Mono<Void> freed(GenericExecuteSpec statement, Instant now) {
        return statement
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .filter(count -> count > 0)
                .flatMap(some -> signal.afterCommit(now));
    }

    private static GenericExecuteSpec bind(
            GenericExecuteSpec statement, Collection<Relation> relations) {
        return statement
                .bind("references", each(relations, Relation::reference, new UUID[0]))
                .bind("doctors", each(relations, Relation::doctorId, new Long[0]))
                .bind("patients", each(relations, Relation::patientId, new Long[0]))
                .bind("related_until", each(relations, Relation::endsAt, new Instant[0]));
    }

    /** Whether any of these bookings may end somebody's waiting. */
    public Mono<Boolean> isAnyWaitedFor(Collection<WaitedFor> bookings) {
        return waitingFor(bookings).hasElements();
    }

    /** Active entries that may have waited for one of these bookings. */
    public Flux<Long> waitingFor(Collection<WaitedFor> bookings) {
        return database.sql(WAITING_FOR)
                .bind("patients", each(bookings, WaitedFor::patientId, new Long[0]))
                .bind("doctors", each(bookings, WaitedFor::doctorId, new Long[0]))
                .bind("services", each(bookings, WaitedFor::service, new Long[0]))
                .bind("dates", each(bookings, WaitedFor::date, new LocalDate[0]))
                .bind("starts", each(bookings, WaitedFor::startsAt, new Instant[0]))
                .bind("ends", each(bookings, WaitedFor::endsAt, new Instant[0]))
                .bind("before", each(bookings, WaitedFor::before, new Instant[0]))
                .mapValue(Long.class)
                .all();
    }
}
