package org.umoorsehhat.booking.appointment;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.appointment.persistence.PostgresLiveAppointments;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Cancel;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Cancels what is to come of a patient or a doctor who leaves, each by itself, so that its patient
 * is told. Stopped half-way, it can be asked for again.
 */
@Service
public class AppointmentCancellations {

    private static final Caller DIRECTORY = Caller.system("directory");
    private static final String DOCTOR_LEFT = "The doctor takes no appointments any more.";
    private static final int MOST_AT_ONCE = 200;

    private final AppointmentChanges appointments;
    private final PostgresLiveAppointments live;

    AppointmentCancellations(AppointmentChanges appointments, PostgresLiveAppointments live) {
        this.appointments = appointments;
        this.live = live;
    }

    /** All of a patient that are not over; what is in progress stays. */
    public Mono<Void> ofPatient(long patient, String reason, Caller caller) {
        return cancelAll(live.ofPatient(patient), reason, caller);
    }

    /**
     * Those at doctors who are not active, where that was asked for: as long as there are any,
     * since a booking may have got in at the same moment. Safe on many instances.
     */
    @Scheduled(
            fixedDelayString = "${umoorsehhat.booking.doctor-cancellations-interval:5s}",
            initialDelayString = "5s")
    Mono<Void> ofInactiveDoctors() {
        return Mono.defer(
                () -> cancelAll(live.ofInactiveDoctors(MOST_AT_ONCE), DOCTOR_LEFT, DIRECTORY));
    }

    private Mono<Void> cancelAll(Flux<Long> ids, String reason, Caller caller) {
        return ids.collectList()
                .flatMapIterable(all -> all)
                .concatMapDelayError(id ->
                        appointments
                                .act(
                                        AppointmentRef.of(id),
                                        new Cancel(reason),
                                        caller,
                                        IdempotencyKey.ABSENT)
                                .onErrorResume(
                                        AppointmentCancellations::hasEnded,
                                        refusal -> Mono.empty()))
                .then();
    }

    /** It began, ended, or was archived, meanwhile. */
    static boolean hasEnded(Throwable failure) {
        return failure instanceof RefusedException refused
                && switch (refused.refusal().kind()) {
                    case WRONG_STATE, NOT_FOUND -> true;
                    default -> false;
                };
    }
}
