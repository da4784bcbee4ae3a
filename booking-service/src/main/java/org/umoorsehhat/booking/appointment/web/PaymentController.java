package org.umoorsehhat.booking.appointment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Pay;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Refund;
import org.umoorsehhat.booking.appointment.rules.state.PaymentMethod;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.web.IfMatch;
import reactor.core.publisher.Mono;

/** What is paid for one appointment. */
@RestController
@Recorded("appointment")
@RequestMapping("/api/appointments/appointments/{id}")
@Tag(name = "Appointment actions")
class PaymentController {

    private final ActionAnswers answers;

    PaymentController(ActionAnswers answers) {
        this.answers = answers;
    }

    /**
     * @param amount the fee when left out
     */
    record PaymentForm(
            @NotNull PaymentMethod paymentMethod,
            @Nullable @DecimalMin("0.00") @Digits(integer = 8, fraction = 2) BigDecimal amount) {}

    @PostMapping("/payment")
    @Operation(summary = "Records that it was paid")
    Mono<ResponseEntity<AppointmentView>> pay(
            @PathVariable String id,
            @Valid @RequestBody PaymentForm form,
            IfMatch ifMatch,
            Caller caller,
            IdempotencyKey key) {
        return answers.byStaff(
                new Pay(form.paymentMethod(), form.amount()), id, ifMatch, caller, key);
    }

    @PostMapping("/refund")
    @Operation(summary = "Undoes a payment")
    Mono<ResponseEntity<AppointmentView>> refund(
            @PathVariable String id, IfMatch ifMatch, Caller caller, IdempotencyKey key) {
        return answers.byStaff(new Refund(), id, ifMatch, caller, key);
    }
}
