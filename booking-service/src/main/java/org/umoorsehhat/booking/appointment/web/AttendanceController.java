package org.umoorsehhat.booking.appointment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.ConfirmAttendance;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.web.IfMatch;
import reactor.core.publisher.Mono;

/** The patient's word that they will come. */
@RestController
@Recorded("appointment")
@Tag(name = "Appointment actions")
class AttendanceController {

    private final AppointmentChanges appointments;
    private final ActionAnswers answers;

    AttendanceController(AppointmentChanges appointments, ActionAnswers answers) {
        this.appointments = appointments;
        this.answers = answers;
    }

    @PostMapping("/api/appointments/appointments/{id}/confirm_attendance")
    @Operation(summary = "The patient says that they will come; the state stays")
    Mono<ResponseEntity<AppointmentView>> confirm(
            @PathVariable String id, IfMatch ifMatch, Caller caller, IdempotencyKey key) {
        caller.require(Role.PATIENT);
        return appointments
                .act(
                        AppointmentAddress.ref(id),
                        new ConfirmAttendance(),
                        ifMatch.versions(),
                        caller,
                        key)
                .map(done ->
                        AppointmentAddress.tagged(ResponseEntity.ok(), done)
                                .body(answers.view(done, caller)));
    }
}
