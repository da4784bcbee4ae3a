package org.umoorsehhat.gateway.index;

import java.util.TreeMap;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springframework.cloud.gateway.route.RouteDefinition;
import org.springframework.cloud.gateway.route.RouteDefinitionLocator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers at the address that is told as the API's, to everybody. It is made from the routes. */
@RestController
class ApiIndexController {

    /** The address, without the slash that paths lose before. */
    static final String PATH = "/api/appointments";

    private final Mono<ApiIndex> index;

    ApiIndexController(RouteDefinitionLocator routes, SwaggerUiConfigProperties documents) {
        // Routes are read once: they do not change while the gateway runs.
        this.index =
                routes.getRouteDefinitions()
                        .flatMapIterable(RouteDefinition::getPredicates)
                        .filter(predicate -> "Path".equals(predicate.getName()))
                        .flatMapIterable(predicate -> predicate.getArgs().values())
                        .map(path -> path.replaceFirst("/\\*\\*$", ""))
                        .filter(path -> path.startsWith(PATH + "/") && !path.contains("{"))
                        .distinct()
                        .map(path -> path + "/")
                        .sort()
                        .collectList()
                        .map(resources ->
                                new ApiIndex(
                                        "Umoor Sehhat Appointments",
                                        resources,
                                        addresses(documents),
                                        documents.getPath(),
                                        "Authorization: Bearer <token>"))
                        .cache();
    }

    private static TreeMap<String, String> addresses(SwaggerUiConfigProperties documents) {
        var addresses = new TreeMap<String, String>();
        documents.getUrls().forEach(one -> addresses.put(one.getName(), one.getUrl()));
        return addresses;
    }

    @GetMapping(PATH)
    Mono<ApiIndex> index() {
        return index;
    }
}
