package org.umoorsehhat.waitlist.appointment.messaging;

import static org.umoorsehhat.waitlist.appointment.rules.AppointmentMeaning.BOOKED;
import static org.umoorsehhat.waitlist.appointment.rules.AppointmentMeaning.FREE;
import static org.umoorsehhat.waitlist.appointment.rules.AppointmentMeaning.MOVED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.database.AfterCommit;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.IncomingEvent;
import org.umoorsehhat.chassis.inbox.NotTogetherException;
import org.umoorsehhat.chassis.inbox.ReceivedEvent;
import org.umoorsehhat.chassis.outbox.OutboxSignal;
import org.umoorsehhat.waitlist.appointment.RelationProperties;
import org.umoorsehhat.waitlist.appointment.persistence.PostgresAppointments;
import org.umoorsehhat.waitlist.appointment.rules.AppointmentMeaning;
import org.umoorsehhat.waitlist.appointment.rules.BusyTime;
import org.umoorsehhat.waitlist.appointment.rules.Relation;
import org.umoorsehhat.waitlist.appointment.rules.RelationTerms;
import org.umoorsehhat.waitlist.appointment.rules.WaitedFor;
import org.umoorsehhat.waitlist.offer.command.EntryWithdrawal;
import org.umoorsehhat.waitlist.offer.rules.BookedAppointment;
import org.umoorsehhat.waitlist.rules.DatabaseTime;
import reactor.core.publisher.Mono;

/** Who is busy when; and who has booked what they waited for. */
@Configuration
class AppointmentEvents {

    /** The names of the events by their types. */
    private static final Map<String, String> FACTS =
            Stream.of(
                            "booked",
                            "confirmed",
                            "arrived",
                            "started",
                            "completed",
                            "cancelled",
                            "declined",
                            "rescheduled",
                            "request-moved",
                            "no-show-recorded",
                            "changed",
                            "paid",
                            "refunded")
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    "org.umoorsehhat.booking.appointment-%s.v1"::formatted,
                                    Function.identity()));

    private final PostgresAppointments appointments;
    private final EntryWithdrawal withdrawal;
    private final RelationTerms relations;
    private final OutboxSignal outbox;
    private final Clock clock;

    AppointmentEvents(
            PostgresAppointments appointments,
            EntryWithdrawal withdrawal,
            RelationProperties relation,
            OutboxSignal outbox,
            Clock clock) {
        this.appointments = appointments;
        this.withdrawal = withdrawal;
        this.relations = relation.terms();
        this.outbox = outbox;
        this.clock = clock;
    }

    @Bean
    EventSubscription appointmentEventsSubscription() {
        return EventSubscription.to("booking.public.appointments")
                .quiet()
                .onEveryState(
                        AppointmentState.class, this::keep, FACTS.keySet().toArray(String[]::new))
                .onTombstones(events ->
                        appointments.forget(
                                events.stream().map(e -> UUID.fromString(e.key())).toList(),
                                DatabaseTime.now(clock)))
                .build();
    }

    /**
     * Who waits for what was booked is told one by one: that locks the slot of an offer before
     * entries, and nobody locks two slots.
     */
    private Mono<Void> keep(List<ReceivedEvent<AppointmentState>> events) {
        Instant now = DatabaseTime.now(clock);
        List<AppointmentChange> changes = events.stream().map(event -> change(event, now)).toList();
        List<AppointmentChange> booked =
                changes.stream().filter(AppointmentChange::mayEndWaiting).toList();
        if (booked.isEmpty()) {
            return store(changes, now);
        }
        return changes.size() == 1
                ? store(changes, now).then(close(changes.getFirst()))
                : appointments
                        .isAnyWaitedFor(booked.stream().map(AppointmentChange::waitedFor).toList())
                        .flatMap(isWaitedFor ->
                                isWaitedFor
                                        ? Mono.error(new NotTogetherException("somebody waits"))
                                        : store(changes, now));
    }

    /** Of each booking only how it is in the end, and whether it was released before. */
    private Mono<Void> store(List<AppointmentChange> changes, Instant now) {
        var released = new LinkedHashMap<UUID, Relation>();
        var last = new LinkedHashMap<UUID, AppointmentChange>();
        for (AppointmentChange change : changes) {
            AppointmentChange merged = change.after(last.get(change.relation().reference()));
            last.put(merged.relation().reference(), merged);
            // The old time of one that was moved is free: what clashed with it is looked at again.
            if (change.meaning() == FREE || change.meaning() == MOVED) {
                released.put(merged.relation().reference(), merged.relation());
            }
        }
        List<BusyTime> kept =
                last.values().stream()
                        .filter(change -> change.meaning() != FREE)
                        .map(AppointmentChange::time)
                        .toList();
        return (released.isEmpty()
                        ? Mono.<Void>empty()
                        : appointments.release(released.values(), now))
                .then(kept.isEmpty() ? Mono.empty() : appointments.keep(kept));
    }

    private Mono<Void> close(AppointmentChange booked) {
        AppointmentState appointment = booked.state();
        return appointments
                .waitingFor(List.of(booked.waitedFor()))
                .concatMap(entryId ->
                        withdrawal
                                .booked(
                                        entryId,
                                        appointment.booked(),
                                        appointment.startsAt(),
                                        appointment.endsAt())
                                .then(AfterCommit.run(outbox::wake)))
                .then();
    }

    private AppointmentChange change(ReceivedEvent<AppointmentState> received, Instant now) {
        AppointmentState appointment = received.data();
        IncomingEvent event = received.event();
        Instant cancelledAt = appointment.status().equals("cancelled") ? event.time() : null;
        var relation =
                new Relation(
                        appointment.bookingReference(),
                        appointment.doctorId(),
                        appointment.patientId(),
                        relations.endsAt(appointment.agreedStart(), cancelledAt));
        var meaning =
                AppointmentMeaning.of(
                        FACTS.getOrDefault(event.type(), ""),
                        appointment.status(),
                        appointment.endsAt(),
                        now);
        return new AppointmentChange(appointment, event.time(), relation, meaning);
    }

    /** What an event says of an appointment. */
    private record AppointmentChange(
            AppointmentState state, Instant at, Relation relation, AppointmentMeaning meaning) {

        boolean mayEndWaiting() {
            return meaning == BOOKED || meaning == MOVED;
        }

        WaitedFor waitedFor() {
            return new WaitedFor(
                    state.patientId(),
                    state.doctorId(),
                    state.serviceId(),
                    state.date(),
                    state.startsAt(),
                    state.endsAt(),
                    at);
        }

        BusyTime time() {
            return new BusyTime(relation, state.startsAt(), state.endsAt());
        }

        /** The relation of an earlier event stays where this one is no ground for any. */
        AppointmentChange after(@Nullable AppointmentChange earlier) {
            if (earlier == null || relation.endsAt() != null) {
                return this;
            }
            var kept =
                    new Relation(
                            relation.reference(),
                            relation.doctorId(),
                            relation.patientId(),
                            earlier.relation().endsAt());
            return new AppointmentChange(state, at, kept, meaning);
        }
    }

    record AppointmentState(
            long id,
            UUID appointmentId,
            UUID bookingReference,
            long patientId,
            long doctorId,
            @Nullable Long serviceId,
            String status,
            LocalDate date,
            LocalTime startTime,
            int durationMinutes,
            Instant startsAt,
            Instant endsAt,
            @Nullable Instant agreedStart) {

        BookedAppointment booked() {
            return new BookedAppointment(
                    id, appointmentId, doctorId, date, startTime, durationMinutes, status);
        }
    }
}
