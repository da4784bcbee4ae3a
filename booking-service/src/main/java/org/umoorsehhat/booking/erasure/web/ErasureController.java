package org.umoorsehhat.booking.erasure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.erasure.Erasure;
import org.umoorsehhat.booking.patient.web.DirectoryGuard;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Mono;

/** Forgets a patient everywhere: here at once, elsewhere by the tombstone on their topic. */
@RestController
@Recorded(value = "patient", patient = "id")
@Tag(name = "Patients")
class ErasureController {

    private final Erasure erasure;
    private final DirectoryGuard guard;

    ErasureController(Erasure erasure, DirectoryGuard guard) {
        this.erasure = erasure;
        this.guard = guard;
    }

    @PostMapping("/api/appointments/patients/{id}/erase")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Anonymises a patient everywhere, for good")
    Mono<Void> erase(@PathVariable long id, Caller caller, IdempotencyKey key) {
        caller.require(Role.ADMIN);
        guard.requireWritable();
        return erasure.erase(id, caller);
    }
}
