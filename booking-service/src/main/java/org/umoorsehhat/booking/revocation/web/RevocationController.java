package org.umoorsehhat.booking.revocation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.revocation.RevocationLimits;
import org.umoorsehhat.booking.revocation.persistence.PostgresRevocations;
import org.umoorsehhat.booking.revocation.rules.Revocation;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.database.Queries;
import org.umoorsehhat.chassis.database.TimeOrderedId;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** Tokens are revoked: a stolen one, or all that somebody has. */
@RestController
@RequestMapping("/api/appointments/revocations")
@Recorded("revocation")
@Tag(name = "Revocations")
class RevocationController {

    private final PostgresRevocations revocations;
    private final RevocationLimits properties;
    private final Commands commands;
    private final Idempotency idempotency;
    private final Clock clock;

    RevocationController(
            PostgresRevocations revocations,
            RevocationLimits properties,
            Commands commands,
            Idempotency idempotency,
            Clock clock) {
        this.revocations = revocations;
        this.properties = properties;
        this.commands = commands;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * @param sub whose tokens: all that were issued until now
     * @param jti of one token
     */
    record RevocationForm(
            @Nullable @Size(min = 1, max = 255) String sub,
            @Nullable @Size(min = 1, max = 255) String jti,
            @NotBlank @Size(max = 500) String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201", description = "Revoked", useReturnTypeSchema = true)
    @Operation(
            summary = "Revokes the tokens that a subject has now, or one token",
            description =
                    "Every service refuses them with 401 within a second, and ends their live streams. Logging in anew gives a"
                            + " token that is good, so change the password, or lock the account, first.")
    Mono<RevocationView> revoke(
            @Valid @RequestBody RevocationForm form, Caller caller, IdempotencyKey key) {
        caller.require(Role.ADMIN);
        if ((form.sub() == null) == (form.jti() == null)) {
            throw Problem.invalid("sub", "is required, or jti, and not both");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var revocation =
                new Revocation(
                        TimeOrderedId.at(now),
                        form.sub(),
                        form.jti(),
                        form.reason(),
                        now,
                        now.plus(properties.longestToken()),
                        caller.subject());
        Mono<Remembered> added =
                revocations
                        .add(revocation, properties.most())
                        .switchIfEmpty(Mono.error(this::tooMany))
                        .map(done -> Remembered.first(201, done.id()));
        return commands.run(idempotency.once(key, added))
                .flatMap(answer -> revocations.find(UUID.fromString(answer.resource())))
                .map(RevocationView::of);
    }

    private Problem tooMany() {
        return Problem.conflict(
                "too-many-revocations",
                "Too many revocations",
                "As many as %d count already. Change the keys of the issuer instead."
                        .formatted(properties.most()));
    }

    @GetMapping
    @Operation(summary = "What was revoked, the newest first")
    Mono<Page<RevocationView>> list(PageQuery page, Caller caller) {
        caller.require(Role.ADMIN);
        return Queries.both(
                        revocations.list(page.limit(), page.offset()).collectList(),
                        revocations.count())
                .map(both -> page.toPage(both.getT1(), both.getT2()).map(RevocationView::of));
    }
}
