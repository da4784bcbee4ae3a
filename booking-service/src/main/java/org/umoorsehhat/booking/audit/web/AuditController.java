package org.umoorsehhat.booking.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.Actor;
import org.umoorsehhat.booking.appointment.AppointmentRef;
import org.umoorsehhat.booking.appointment.Appointments;
import org.umoorsehhat.booking.appointment.Refusals;
import org.umoorsehhat.booking.audit.AuditEntry;
import org.umoorsehhat.booking.audit.AuditLog;
import org.umoorsehhat.chassis.caller.Caller;
import reactor.core.publisher.Mono;

/** The audit trail of an appointment. */
@RestController
@Tag(name = "Audit")
class AuditController {

    private final Appointments appointments;
    private final AuditLog log;

    AuditController(Appointments appointments, AuditLog log) {
        this.appointments = appointments;
        this.log = log;
    }

    @GetMapping("/api/appointments/appointments/{id}/logs")
    @Operation(summary = "Who changed what and when, the oldest first")
    Mono<List<AuditEntry>> logs(@PathVariable String id, Caller caller) {
        var ref = AppointmentRef.parse(id).orElseThrow(Refusals::notFound);
        return appointments
                .find(ref, Actor.of(caller))
                .switchIfEmpty(Mono.error(Refusals::notFound))
                .flatMap(found -> {
                    boolean isStaff = caller.isAdmin() || caller.isDoctor(found.doctor());
                    return log.of(found.appointmentId())
                            .map(entry -> isStaff ? entry : entry.forPatient())
                            .collectList();
                });
    }
}
