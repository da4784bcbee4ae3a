package org.umoorsehhat.chassis.inbox.deadletter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.inbox.deadletter.DeadLetterReplay.Report;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** Dead letters over the gateway: why they are there, and their replay. For administrators. */
@RestController
@Recorded("dead-letters")
@Tag(name = "Operations")
@RequestMapping("/api/appointments/operations/${spring.application.name}/dead-letters")
class DeadLetterController {

    /** Well below what the gateway waits for an answer. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final int USUAL_REPLAY = 100;
    private static final int MOST_SHOWN = 100;
    private static final int OK = 200;

    private final DeadLetters letters;
    private final Idempotency idempotency;

    DeadLetterController(DeadLetters letters, Idempotency idempotency) {
        this.letters = letters;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Operation(
            summary = "Events of a topic that could not be handled, and why",
            description =
                    "At most 100, in the order of a replay, and how many wait. Without their data.")
    Mono<DeadLetterList> list(@RequestParam String topic, Caller caller) {
        caller.require(Role.ADMIN);
        check(topic);
        return letters.list(topic, MOST_SHOWN);
    }

    /**
     * @param limit how many at most; 100 where absent
     */
    record Replay(@NotNull @Nullable String topic, @Min(1) @Max(500) @Nullable Integer limit) {}

    @PostMapping("/replay")
    @Operation(
            summary = "Brings events of a topic to their handler again",
            description =
                    "Begins none after 15 seconds. What fails again is a dead letter again, with its new reason; what a"
                            + " newer event has made up for is skipped.")
    Mono<Report> replay(@Valid @RequestBody Replay request, IdempotencyKey key, Caller caller) {
        caller.require(Role.ADMIN);
        String topic = Objects.requireNonNull(request.topic());
        check(topic);
        int limit = request.limit() == null ? USUAL_REPLAY : request.limit();
        return idempotency
                .afterwards(
                        key,
                        letters.replay(topic, limit, LONGEST)
                                .map(done -> Remembered.first(OK, ReportText.of(done))))
                .map(answer -> ReportText.read(answer.resource()));
    }

    private void check(String topic) {
        if (!letters.knows(topic)) {
            throw Problem.invalid("topic", "is not one that this service reads");
        }
    }
}
