package org.umoorsehhat.chassis.caller;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.util.matcher.OrServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What may be read without a token where a clinic shows it to everybody ({@code
 * umoorsehhat.public-directory}): doctors, services, locations, rooms and free times, and nothing
 * of any patient. The gateway and the services go by the same list.
 */
public final class PublicDirectory implements ServerWebExchangeMatcher {

    /** Without {@code /api/appointments}, as tests name them. */
    public static final List<String> ENDPOINTS =
            List.of(
                    "GET /doctors",
                    "GET /doctors/{id}",
                    "GET /services",
                    "GET /services/{id}",
                    "GET /locations",
                    "GET /locations/{id}",
                    "GET /rooms",
                    "GET /rooms/{id}",
                    "GET /next-available",
                    "GET /availability",
                    "GET /availability/days",
                    "GET /availability/next",
                    "POST /check-availability");

    private static final ServerWebExchangeMatcher READS =
            new OrServerWebExchangeMatcher(
                    ENDPOINTS.stream().map(PublicDirectory::matcher).toList());

    private final boolean isOpen;

    /**
     * @param isOpen whether anything is
     */
    public PublicDirectory(boolean isOpen) {
        this.isOpen = isOpen;
    }

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        return isOpen ? READS.matches(exchange) : MatchResult.notMatch();
    }

    private static ServerWebExchangeMatcher matcher(String endpoint) {
        String[] words = endpoint.split(" ");
        return new PathPatternParserServerWebExchangeMatcher(
                "/api/appointments" + words[1], HttpMethod.valueOf(words[0]));
    }
}
