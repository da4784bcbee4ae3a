package org.umoorsehhat.booking.erasure.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.erasure.persistence.PostgresErasureRequests;
import org.umoorsehhat.booking.erasure.rules.ErasureRequest;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.database.Queries;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/**
 * Patients ask to be erased. Whether and when that may be – records have to be kept for some time –
 * an administrator decides, who finds them here.
 */
@RestController
@Recorded(value = "patient", patient = "id")
@RequestMapping("/api/appointments/patients")
@Tag(name = "Patients")
class ErasureRequestController {

    private static final String ONE = "/{id}/erasure-request";

    private final PostgresErasureRequests requests;
    private final Commands commands;
    private final Clock clock;

    ErasureRequestController(PostgresErasureRequests requests, Commands commands, Clock clock) {
        this.requests = requests;
        this.commands = commands;
        this.clock = clock;
    }

    record RequestView(long patient, Instant requestedAt, @JsonIgnore Long accessedPatient)
            implements AccessedData {

        static RequestView of(ErasureRequest request) {
            return new RequestView(request.patient(), request.requestedAt(), request.patient());
        }

        @Override
        public String accessedId() {
            return String.valueOf(patient);
        }
    }

    @PostMapping(ONE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "A patient asks to be erased; an administrator does it. Asked once, it stays")
    Mono<RequestView> ask(@PathVariable long id, Caller caller, IdempotencyKey key) {
        requireOwn(id, caller.require(Role.PATIENT));
        return commands.run(requests.add(id, clock.instant()))
                .switchIfEmpty(Mono.error(ErasureRequestController::notFound))
                .map(RequestView::of);
    }

    @GetMapping(ONE)
    @Operation(summary = "Whether a patient has asked to be erased; 404 when not")
    Mono<RequestView> read(@PathVariable long id, Caller caller) {
        caller.require(Role.PATIENT, Role.ADMIN);
        if (!caller.isAdmin()) {
            requireOwn(id, caller);
        }
        return requests.find(id)
                .switchIfEmpty(Mono.error(ErasureRequestController::notFound))
                .map(RequestView::of);
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The patient has changed their mind")
    Mono<Void> withdraw(@PathVariable long id, Caller caller) {
        requireOwn(id, caller.require(Role.PATIENT));
        return commands.run(requests.remove(id));
    }

    @GetMapping("/erasure-requests")
    @Operation(summary = "Who has asked to be erased, the oldest first")
    Mono<Page<RequestView>> list(PageQuery page, Caller caller) {
        caller.require(Role.ADMIN);
        return Queries.both(
                        requests.list(page.offset(), page.limit())
                                .map(RequestView::of)
                                .collectList(),
                        requests.count())
                .map(both -> page.toPage(both.getT1(), both.getT2()));
    }

    private static void requireOwn(long id, Caller caller) {
        if (!caller.isPatient(id)) {
            throw notFound();
        }
    }

    private static Problem notFound() {
        return Problem.notFound("There is no such patient.");
    }
}
