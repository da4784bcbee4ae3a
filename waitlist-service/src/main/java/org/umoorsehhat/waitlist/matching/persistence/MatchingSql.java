package org.umoorsehhat.waitlist.offer.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.bind;

import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.umoorsehhat.waitlist.matching.Matching;
import org.umoorsehhat.waitlist.matching.Seat;

/**
 * {@link Matching} in the words of an index: entry_turn gives those who wait for a doctor and day
 * in the order of their turn, and the first one that passes is the best.
 */
final class CandidateSql {

    /** May be offered this seat at all. */
    private static final String IS_FREE =
            """
            e.is_active AND NOT e.is_offered
            AND EXISTS (SELECT FROM patient p WHERE p.id = e.patient_id AND p.is_active)
            AND NOT EXISTS (SELECT FROM passed_over d WHERE d.entry_id = e.id AND d.slot_id = :slot)
            AND NOT EXISTS (SELECT FROM appointment a WHERE a.patient_id = e.patient_id
                            AND a.ends_at > :starts_at AND a.starts_at < :ends_at)
            AND NOT EXISTS (SELECT FROM offer o WHERE o.patient_id = e.patient_id AND o.status IN ('open', 'accepted')
                            AND tstzrange(o.starts_at, o.ends_at) && tstzrange(:starts_at, :ends_at))
            """;

    private static final String WANTS_IT =
            """
            e.doctor_id = :doctor AND e.preferred_date = :date
            AND (e.time_start IS NULL OR e.time_start <= :start)
            AND (e.time_end IS NULL OR (:same_day AND e.time_end >= :end))
            AND (:type::text IS NULL OR e.appointment_type IS NULL OR e.appointment_type = :type)
            """;

    static final String BEST =
            "SELECT e.* FROM entry e WHERE "
                    + WANTS_IT
                    + " AND "
                    + IS_FREE
                    + " AND (NOT :for_request OR e.request_id IS NULL)"
                    + " ORDER BY e.priority, e.joined_at, e.id LIMIT 1";

    static final String WANTED =
            "SELECT e.* FROM entry e WHERE e.id = :entry AND " + IS_FREE + " FOR UPDATE OF e";

    private CandidateSql() {}

    static GenericExecuteSpec bindBest(GenericExecuteSpec statement, Seat seat, boolean request) {
        var bound =
                bindTimes(statement, seat)
                        .bind("doctor", seat.doctorId())
                        .bind("date", seat.date())
                        .bind("start", seat.start())
                        .bind("end", seat.end())
                        .bind("same_day", seat.endsSameDay())
                        .bind("for_request", request);
        return bind(bound, "type", seat.type(), String.class);
    }

    static GenericExecuteSpec bindTimes(GenericExecuteSpec statement, Seat seat) {
        return statement
                .bind("slot", seat.slotId())
                .bind("starts_at", seat.startsAt())
                .bind("ends_at", seat.endsAt());
    }
}
