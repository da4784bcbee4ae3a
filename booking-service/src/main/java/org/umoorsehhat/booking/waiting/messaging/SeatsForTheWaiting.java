package org.umoorsehhat.booking.waiting.messaging;

import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.persistence.JsonFunctions;
import org.umoorsehhat.booking.waiting.HoldPolicy;
import org.umoorsehhat.chassis.event.EventContext;
import reactor.core.publisher.Mono;

/** What the messages of waitlist-service do to seats. Each is one function of the database. */
@Component
class SeatsForTheWaiting {

    private final DatabaseClient database;
    private final JsonFunctions functions;
    private final HoldPolicy policy;
    private final Clock clock;

    SeatsForTheWaiting(
            DatabaseClient database, JsonFunctions functions, HoldPolicy policy, Clock clock) {
        this.database = database;
        this.functions = functions;
        this.policy = policy;
        this.clock = clock;
    }

    Mono<Void> remember(WaitingEntry entry) {
        return database.sql(
                        """
                        INSERT INTO waiting_entry (id, patient_id, doctor_id, preferred_date, is_active) VALUES ($1, $2, $3, $4, $5)
                        ON CONFLICT (id) DO UPDATE SET patient_id = excluded.patient_id, doctor_id = excluded.doctor_id,
                            preferred_date = excluded.preferred_date, is_active = excluded.is_active
                        """)
                .bind(0, entry.entryId())
                .bind(1, entry.patientId())
                .bind(2, entry.doctorId())
                .bind(3, entry.preferredDate())
                .bind(4, entry.isActive())
                .then();
    }

    Mono<Void> forgetEntry(String id) {
        return database.sql("DELETE FROM waiting_entry WHERE id::text = $1").bind(0, id).then();
    }

    Mono<Void> hold(SeatRequest request) {
        return EventContext.current()
                .flatMap(context ->
                        database.sql("SELECT hold_requested_seat($1, $2, $3, $4)")
                                .bind(0, functions.parameter(request))
                                .bind(1, clock.instant())
                                .bind(2, functions.parameter(policy.parameters()))
                                .bind(3, Json.of(context.toJson()))
                                .then());
    }

    Mono<Void> take(AcceptedOffer offer) {
        return EventContext.current()
                .flatMap(context ->
                        database.sql("SELECT take_held_seat($1, $2, $3)")
                                .bind(0, functions.parameter(offer))
                                .bind(1, clock.instant())
                                .bind(2, Json.of(context.toJson()))
                                .then());
    }

    Mono<Void> passOn(EndedOffer offer, String reason) {
        return EventContext.current()
                .flatMap(context ->
                        database.sql("SELECT pass_on_hold($1, $2, $3, $4, $5, $6)")
                                .bind(0, offer.holdId())
                                .bind(1, Boolean.TRUE.equals(offer.next()))
                                .bind(2, reason)
                                .bind(3, clock.instant())
                                .bind(4, functions.parameter(policy.parameters()))
                                .bind(5, Json.of(context.toJson()))
                                .then());
    }
}
