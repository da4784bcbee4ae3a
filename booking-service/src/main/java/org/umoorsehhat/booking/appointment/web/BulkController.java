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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.Actor;
import org.umoorsehhat.booking.appointment.Appointment;
import org.umoorsehhat.booking.appointment.AppointmentDesk;
import org.umoorsehhat.booking.appointment.AppointmentRef;
import org.umoorsehhat.booking.appointment.Codes;
import org.umoorsehhat.booking.appointment.Key;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One action on many appointments: a statement for each, an answer for each. */
@RestController
@Tag(name = "Appointment actions")
class BulkController {

    private static final int AT_ONCE = 4;

    private final AppointmentDesk desk;

    BulkController(AppointmentDesk desk) {
        this.desk = desk;
    }

    /** What can be done to many. */
    enum BulkAction {
        @JsonProperty("confirm")
        CONFIRM,
        @JsonProperty("cancel")
        CANCEL,
        @JsonProperty("complete")
        COMPLETE,
        @JsonProperty("no_show")
        NO_SHOW
    }

    /**
     * @param cancellationReason required to cancel
     */
    record BulkForm(
            @NotNull BulkAction action,
            @NotEmpty @Size(max = 500) List<@NotNull @Positive Long> ids,
            @Nullable @Size(max = 500) String cancellationReason) {}

    /**
     * @param status {@code ok} or {@code error}
     * @param problem why not
     */
    record BulkResult(long id, String status, @Nullable ProblemDetail problem) {}

    record BulkAnswer(List<BulkResult> results, long succeeded, long failed) {}

    @PostMapping("/api/appointments/appointments/bulk")
    @Operation(
            summary = "Confirms, cancels, completes or records no-shows of up to 500 appointments")
    Mono<BulkAnswer> bulk(@Valid @RequestBody BulkForm form, Caller caller, IdempotencyKey key) {
        caller.require(Role.DOCTOR, Role.ADMIN);
        String reason = form.cancellationReason();
        if (form.action() == BulkAction.CANCEL && (reason == null || reason.isBlank())) {
            throw Problem.invalid("cancellation_reason", "is required");
        }
        return Flux.fromStream(form.ids().stream().distinct())
                .flatMapSequential(
                        id ->
                                act(
                                                form.action(),
                                                id,
                                                String.valueOf(reason),
                                                key,
                                                Actor.of(caller))
                                        .map(done -> new BulkResult(id, "ok", null))
                                        .onErrorResume(
                                                Problem.class,
                                                refusal ->
                                                        Mono.just(
                                                                new BulkResult(
                                                                        id,
                                                                        "error",
                                                                        refusal.getBody()))),
                        AT_ONCE)
                .collectList()
                .map(BulkController::answer);
    }

    private static BulkAnswer answer(List<BulkResult> results) {
        long failed = results.stream().filter(result -> result.problem() != null).count();
        return new BulkAnswer(results, results.size() - failed, failed);
    }

    private Mono<Appointment> act(
            BulkAction action, long id, String reason, IdempotencyKey key, Actor actor) {
        var ref = AppointmentRef.of(id);
        Key own = ownKey(Key.of(key), id);
        return switch (action) {
            case CANCEL -> desk.cancel(ref, reason, own, actor);
            case COMPLETE -> desk.complete(ref, Map.of(), own, actor);
            case CONFIRM, NO_SHOW -> desk.simply(Codes.of(action), ref, own, actor);
        };
    }

    /** Each appointment has a key of its own, so that a repeat finds what was done. */
    private static @Nullable Key ownKey(@Nullable Key key, long id) {
        return key == null
                ? null
                : new Key(key.caller(), key.key() + "#" + id, key.fingerprint(), key.keptSeconds());
    }
}
