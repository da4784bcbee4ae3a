package org.umoorsehhat.gateway.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/**
 * Reads the issuer's keys at most once in a while. The decoder reads them anew for every token with
 * a key that it does not know, and anybody can make up such tokens.
 */
final class KeySetCache implements ExchangeFilterFunction {

    private static final Logger log = LoggerFactory.getLogger(KeySetCache.class);

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration KEEP = Duration.ofSeconds(10);
    private static final Duration KEEP_FAILURE = Duration.ofSeconds(1);

    private volatile @Nullable Mono<String> keys;

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return keys(request, next)
                .map(body ->
                        ClientResponse.create(HttpStatus.OK)
                                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                                .body(body)
                                .build());
    }

    /** There is one address of keys, so that one memory suffices. */
    private synchronized Mono<String> keys(ClientRequest request, ExchangeFunction next) {
        Mono<String> known = keys;
        if (known == null) {
            known =
                    next.exchange(request)
                            .flatMap(response ->
                                    response.statusCode().isError()
                                            ? response.createError()
                                            : response.bodyToMono(String.class))
                            .timeout(TIMEOUT)
                            .onErrorMap(KeySetCache::issuerAway)
                            .cache(body -> KEEP, failure -> KEEP_FAILURE, () -> KEEP_FAILURE);
            keys = known;
        }
        return known;
    }

    private static Problem issuerAway(Throwable cause) {
        log.warn("The issuer's keys cannot be read: {}", cause.toString());
        return Problem.unavailable(
                "Tokens cannot be checked at the moment. Try again soon.", Duration.ofSeconds(5));
    }
}
