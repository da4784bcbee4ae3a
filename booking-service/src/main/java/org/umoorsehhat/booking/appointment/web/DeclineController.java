package org.umoorsehhat.booking.appointment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Decline;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Mono;

/** The clinic's no to a request. */
@RestController
@Recorded("appointment")
@Tag(name = "Appointment actions")
class DeclineController {

    private final AppointmentChanges appointments;
    private final Clock clock;

    DeclineController(AppointmentChanges appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * @param reason which the patient is told
     */
    record DeclineForm(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/api/appointments/appointments/{id}/decline")
    @Operation(
            summary = "pending becomes cancelled; the patient is told why, the seat is free again")
    Mono<AppointmentView> decline(
            @PathVariable String id,
            @Valid @RequestBody DeclineForm form,
            Caller caller,
            IdempotencyKey key) {
        caller.require(Role.DOCTOR, Role.ADMIN);
        return appointments
                .act(AppointmentAddress.ref(id), new Decline(form.reason()), caller, key)
                .map(done -> AppointmentView.of(done, caller, clock.instant()));
    }
}
