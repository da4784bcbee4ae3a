package org.umoorsehhat.booking.appointment.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Cancel;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.CheckIn;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Complete;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Confirm;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Decline;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.RecordNoShow;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.BulkAnswer;
import org.umoorsehhat.chassis.web.BulkResult;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One action on many appointments: a statement for each, an answer for each. */
@RestController
@Recorded("appointment")
@Tag(name = "Appointment actions")
class BulkController {

    private static final int AT_ONCE = 4;

    private final AppointmentChanges appointments;
    private final RefusalProblems problems;

    BulkController(AppointmentChanges appointments, RefusalProblems problems) {
        this.appointments = appointments;
        this.problems = problems;
    }

    /** What can be done to many. */
    enum BulkAction {
        @JsonProperty("confirm")
        CONFIRM,
        @JsonProperty("decline")
        DECLINE,
        @JsonProperty("cancel")
        CANCEL,
        @JsonProperty("check_in")
        CHECK_IN,
        @JsonProperty("complete")
        COMPLETE,
        @JsonProperty("no_show")
        NO_SHOW
    }

    /**
     * @param cancellationReason required to decline and to cancel
     */
    record BulkForm(
            @NotNull BulkAction action,
            @NotEmpty @Size(max = 500) List<@NotNull @Positive Long> ids,
            @Nullable @Size(max = 500) String cancellationReason) {}

    @PostMapping("/api/appointments/appointments/bulk")
    @Operation(
            summary =
                    "Confirms, declines, cancels, checks in, completes or records no-shows of up to 500 appointments")
    Mono<BulkAnswer<BulkResult>> bulk(
            @Valid @RequestBody BulkForm form,
            Caller caller,
            IdempotencyKey key,
            ServerWebExchange exchange) {
        caller.require(Role.STAFF);
        String reason = form.cancellationReason();
        boolean needsReason =
                form.action() == BulkAction.CANCEL || form.action() == BulkAction.DECLINE;
        if (needsReason && (reason == null || reason.isBlank())) {
            throw Problem.invalid("cancellation_reason", "is required");
        }
        return Flux.fromStream(form.ids().stream().distinct())
                .flatMapSequential(
                        id ->
                                act(command(form.action(), String.valueOf(reason)), id, key, caller)
                                        .onErrorResume(
                                                Problem.class,
                                                problem ->
                                                        Mono.just(
                                                                BulkResult.failed(
                                                                        id, problem, exchange))),
                        AT_ONCE)
                .collectList()
                .map(BulkAnswer::of);
    }

    private Mono<BulkResult> act(Acting action, long id, IdempotencyKey key, Caller caller) {
        return appointments
                .act(AppointmentRef.of(id), action, caller, ownKey(key, id))
                .map(done -> BulkResult.ok(id))
                .onErrorMap(RefusedException.class, problems::of);
    }

    private static Acting command(BulkAction action, String reason) {
        return switch (action) {
            case CANCEL -> new Cancel(reason);
            case CHECK_IN -> new CheckIn();
            case COMPLETE -> Complete.PLAIN;
            case CONFIRM -> new Confirm();
            case DECLINE -> new Decline(reason);
            case NO_SHOW -> new RecordNoShow();
        };
    }

    /** Each appointment has a key of its own, so that a repeat finds what was done. */
    private static IdempotencyKey ownKey(IdempotencyKey key, long id) {
        return key.isPresent()
                ? new IdempotencyKey(key.caller(), key.key() + "#" + id, key.fingerprint())
                : key;
    }
}
