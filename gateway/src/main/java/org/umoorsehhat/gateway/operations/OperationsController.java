package org.umoorsehhat.gateway.operations;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.cloud.gateway.route.RouteDefinition;
import org.springframework.cloud.gateway.route.RouteDefinitionLocator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.gateway.operations.OperationsView.UpstreamView;
import reactor.core.publisher.Mono;

/**
 * Which services there are. Each says how it is below this address; the gateway asks none of them.
 * {@code SecurityConfiguration} lets administrators pass.
 */
@RestController
class OperationsController {

    private static final String ROUTE = "operations-";
    private static final String SERVICE = "-service";

    private final CircuitBreakerRegistry breakers;
    private final Instant startedAt;
    private final Mono<List<String>> services;

    OperationsController(
            RouteDefinitionLocator routes, CircuitBreakerRegistry breakers, Clock clock) {
        this.breakers = breakers;
        this.startedAt = clock.instant();
        // Routes are read once: they do not change while the gateway runs.
        this.services =
                routes.getRouteDefinitions()
                        .mapNotNull(RouteDefinition::getId)
                        .filter(id -> id.startsWith(ROUTE))
                        .map(id -> id.substring(ROUTE.length()))
                        .sort()
                        .collectList()
                        .cache();
    }

    @GetMapping("/api/appointments/operations")
    Mono<OperationsView> look() {
        return services.map(
                names -> new OperationsView(startedAt, names.stream().map(this::view).toList()));
    }

    private UpstreamView view(String name) {
        CircuitBreaker.State state = breakers.circuitBreaker(name).getState();
        return new UpstreamView(name + SERVICE, state.name().toLowerCase(Locale.ROOT));
    }
}
