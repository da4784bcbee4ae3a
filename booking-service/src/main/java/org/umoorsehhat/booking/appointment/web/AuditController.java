package org.umoorsehhat.booking.appointment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.audit.persistence.PostgresAuditLog;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import reactor.core.publisher.Mono;

/** The audit trail of an appointment. */
@RestController
@Recorded("audit")
@Tag(name = "Audit")
class AuditController {

    private final AppointmentChanges appointments;
    private final PostgresAuditLog log;

    AuditController(AppointmentChanges appointments, PostgresAuditLog log) {
        this.appointments = appointments;
        this.log = log;
    }

    @GetMapping("/api/appointments/appointments/{id}/logs")
    @Operation(summary = "Who changed what and when, the oldest first")
    Mono<List<LoggedChange>> logs(@PathVariable String id, Caller caller) {
        return appointments
                .find(AppointmentAddress.ref(id), caller)
                .flatMap(found -> {
                    boolean isStaff = caller.isAdmin() || caller.isDoctor(found.visit().doctor());
                    return log.of(found.appointmentId())
                            .map(entry -> isStaff ? entry : entry.without(PrivateValues.OF_STAFF))
                            .map(entry -> caller.isAdmin() ? entry : entry.withoutLogin())
                            .map(entry -> LoggedChange.of(entry, found.id()))
                            .collectList();
                });
    }
}
