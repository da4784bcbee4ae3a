package org.umoorsehhat.chassis.operations;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.umoorsehhat.chassis.operations.OperationsView.Part;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What the readiness of this instance is made of. */
final class ReadinessParts {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final List<Part> SILENT = List.of(new Part("readiness", "unknown"));

    private final HealthEndpoint health;

    ReadinessParts(HealthEndpoint health) {
        this.health = health;
    }

    /** Each part and how it is; one that is unknown where they do not say in time. */
    Mono<List<Part>> look() {
        return Mono.fromCallable(this::read)
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(PATIENCE, Mono.just(SILENT));
    }

    private List<Part> read() {
        return health.healthForPath("readiness") instanceof CompositeHealthDescriptor readiness
                        && readiness.getComponents() != null
                ? readiness.getComponents().entrySet().stream()
                        .map(part ->
                                new Part(
                                        snakeCase(part.getKey()),
                                        part.getValue()
                                                .getStatus()
                                                .getCode()
                                                .toLowerCase(Locale.ROOT)))
                        .toList()
                : SILENT;
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
