package org.umoorsehhat.booking.appointment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.persistence.PostgresArchivedAppointments;
import org.umoorsehhat.booking.appointment.persistence.PostgresArchivedAppointments.Archived;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.TextRights;
import org.umoorsehhat.booking.audit.persistence.PostgresAuditLog;
import org.umoorsehhat.chassis.access.AccessRecord;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import reactor.core.publisher.Mono;

/** The audit trail of an appointment. */
@RestController
@Recorded("audit")
@Tag(name = "Audit")
class AuditController {

    private final AppointmentChanges appointments;
    private final PostgresArchivedAppointments archive;
    private final PostgresAuditLog log;

    AuditController(
            AppointmentChanges appointments,
            PostgresArchivedAppointments archive,
            PostgresAuditLog log) {
        this.appointments = appointments;
        this.archive = archive;
        this.log = log;
    }

    @GetMapping("/api/appointments/appointments/{id}/logs")
    @Operation(
            summary = "Who changed what and when, the oldest first",
            description = "Of a deleted appointment, for administrators.")
    Mono<List<LoggedChange>> logs(@PathVariable String id, Caller caller) {
        var ref = AppointmentAddress.ref(id);
        return appointments
                .find(ref, caller)
                .flatMap(found ->
                        changes(
                                found.appointmentId(),
                                found.id(),
                                TextRights.hidden(found.visit(), caller),
                                caller))
                .onErrorResume(
                        failure -> caller.isAdmin() && isGone(failure),
                        gone -> archived(ref, caller).switchIfEmpty(Mono.error(gone)));
    }

    private Mono<List<LoggedChange>> archived(AppointmentRef ref, Caller caller) {
        return AccessRecord.tell(archive.find(ref), Archived::patient)
                .flatMap(found -> changes(found.appointmentId(), found.id(), List.of(), caller));
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof RefusedException refused
                && refused.refusal() == Refusal.NOT_FOUND;
    }

    private Mono<List<LoggedChange>> changes(
            UUID appointment, long id, List<String> hidden, Caller caller) {
        return log.of(appointment)
                .map(entry -> entry.without(hidden))
                .map(entry -> caller.isAdmin() ? entry : entry.withoutLogin())
                .map(entry -> LoggedChange.of(entry, id))
                .collectList();
    }
}
