package org.umoorsehhat.booking.erasure;

import java.time.Duration;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.appointment.AppointmentCancellations;
import org.umoorsehhat.booking.erasure.persistence.PostgresErasure;
import org.umoorsehhat.booking.erasure.persistence.PostgresErasureRequests;
import org.umoorsehhat.booking.patient.persistence.PostgresPatients;
import org.umoorsehhat.booking.patient.rules.PatientDetails;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.link.MessageLinks;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/**
 * Erases a patient: first nothing new can be booked, then what is live is cancelled, each by
 * itself, then one statement blanks everything. Stopped half-way, it can be asked for again.
 */
@Service
public class Erasure {

    private static final String REASON = "The patient's record is being erased.";

    private final PostgresPatients patients;
    private final AppointmentCancellations appointments;
    private final PostgresErasure records;
    private final PostgresErasureRequests requests;
    private final MessageLinks links;
    private final Commands commands;

    Erasure(
            PostgresPatients patients,
            AppointmentCancellations appointments,
            PostgresErasure records,
            PostgresErasureRequests requests,
            MessageLinks links,
            Commands commands) {
        this.patients = patients;
        this.appointments = appointments;
        this.records = records;
        this.requests = requests;
        this.links = links;
        this.commands = commands;
    }

    /** Fails with a problem: {@code 404}, or {@code 409} while an appointment is in progress. */
    public Mono<Void> erase(long patient, Caller caller) {
        return commands.run(patients.change(patient, PatientDetails::inactive, null, true))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("There is no such patient.")))
                .then(appointments.ofPatient(patient, REASON, caller))
                .then(Mono.defer(() -> commands.run(records.erase(patient, true))))
                .delayUntil(result -> ended(patient, result))
                .flatMap(Erasure::told);
    }

    /**
     * The same for a patient of another system's directory, within the running transaction. Fails
     * with a {@code 503}, to be tried again, when a booking has come in between.
     */
    public Mono<Void> follow(long patient) {
        return appointments
                .ofPatient(patient, REASON, Caller.system("erasure"))
                .then(Mono.defer(() -> records.erase(patient, false)))
                .delayUntil(result -> ended(patient, result))
                .flatMap(result ->
                        result == PostgresErasure.Result.LIVE
                                ? Mono.error(
                                        Problem.unavailable(
                                                "The patient has just booked.",
                                                Duration.ofSeconds(1)))
                                : Mono.empty());
    }

    private Mono<Void> ended(long patient, PostgresErasure.Result result) {
        return result == PostgresErasure.Result.ERASED
                ? links.forget(patient).then(requests.remove(patient))
                : Mono.empty();
    }

    private static Mono<Void> told(PostgresErasure.Result result) {
        return switch (result) {
            case ERASED -> Mono.empty();
            case NOT_FOUND -> Mono.error(Problem.notFound("There is no such patient."));
            case LIVE ->
                    Mono.error(
                            Problem.conflict(
                                    "wrong-state",
                                    "An appointment is in progress",
                                    "The patient has an appointment in progress. Complete it first."));
        };
    }
}
