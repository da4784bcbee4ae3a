package org.umoorsehhat.chassis.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import reactor.core.publisher.Mono;

/**
 * How this service is, over the gateway: each answers for itself. For administrators; a part that
 * is down, or a broker that is silent, is an answer and no failure.
 */
@RestController
@Recorded("operations")
@Tag(name = "Operations")
class OperationsController {

    private final String service;
    private final Instant startedAt;
    private final ReadinessParts parts;
    private final TopicOverview topics;
    private final MeterRegistry meters;

    OperationsController(
            String service,
            Instant startedAt,
            ReadinessParts parts,
            TopicOverview topics,
            MeterRegistry meters) {
        this.service = service;
        this.startedAt = startedAt;
        this.parts = parts;
        this.topics = topics;
        this.meters = meters;
    }

    @GetMapping("/api/appointments/operations/${spring.application.name}")
    @Operation(
            summary = "How the service is: its parts, how far it is behind, dead letters, outbox",
            description =
                    "Answers within seconds, also where the database or the broker does not. Parts are those of the instance"
                            + " that answers, all else of the whole service.")
    Mono<OperationsView> look(Caller caller) {
        caller.require(Role.ADMIN);
        return Mono.zip(parts.look(), topics.look())
                .map(both ->
                        OperationsView.of(
                                service,
                                startedAt,
                                both.getT1(),
                                both.getT2().orElse(null),
                                gauge("outbox.pending"),
                                gauge("outbox.oldest.age")));
    }

    /** 0 where it is not measured, as where another program publishes. */
    private double gauge(String name) {
        Gauge gauge = meters.find(name).gauge();
        return gauge == null ? 0 : gauge.value();
    }
}
