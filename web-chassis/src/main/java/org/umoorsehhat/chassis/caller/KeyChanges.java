package org.umoorsehhat.chassis.caller;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Sees what a decoder reads of an issuer's keys, and has {@link CheckedTokens} forget when they are
 * not those of the last time: a token whose key was withdrawn is good for nothing from then on.
 */
public final class KeyChanges implements ExchangeFilterFunction {

    private final CheckedTokens tokens;

    /** As many as there are issuers. */
    private final Map<URI, String> known = new ConcurrentHashMap<>();

    public KeyChanges(CheckedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return next.exchange(request)
                .flatMap(response ->
                        response.statusCode().isError()
                                ? Mono.just(response)
                                : response.bodyToMono(String.class)
                                        .map(keys -> seen(request.url(), keys)));
    }

    private ClientResponse seen(URI issuer, String keys) {
        String before = known.put(issuer, keys);
        if (before != null && !before.equals(keys)) {
            tokens.forget();
        }
        return ClientResponse.create(HttpStatus.OK)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .body(keys)
                .build();
    }
}
