package org.umoorsehhat.booking.appointment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Decline;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.web.IfMatch;
import reactor.core.publisher.Mono;

/** The clinic's no to a request. */
@RestController
@Recorded("appointment")
@Tag(name = "Appointment actions")
class DeclineController {

    private final ActionAnswers answers;

    DeclineController(ActionAnswers answers) {
        this.answers = answers;
    }

    /**
     * @param reason which the patient is told
     */
    record DeclineForm(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/api/appointments/appointments/{id}/decline")
    @Operation(
            summary = "pending becomes cancelled; the patient is told why, the seat is free again")
    Mono<ResponseEntity<AppointmentView>> decline(
            @PathVariable String id,
            @Valid @RequestBody DeclineForm form,
            IfMatch ifMatch,
            Caller caller,
            IdempotencyKey key) {
        return answers.byStaff(new Decline(form.reason()), id, ifMatch, caller, key);
    }
}
