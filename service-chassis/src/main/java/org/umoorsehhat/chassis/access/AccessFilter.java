package org.umoorsehhat.chassis.access;

import java.time.Clock;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.umoorsehhat.chassis.caller.Authenticated;
import reactor.core.publisher.Mono;

/** Gives every request with a token its {@link AccessRecord}, and closes it with the answer. */
final class AccessFilter implements WebFilter, Ordered {

    private static final String API = "/api/";
    private static final int HUNG_UP = 499;
    private static final int OK = 200;

    private final AccessDeclarations declarations;
    private final AccessLog log;
    private final Clock clock;

    AccessFilter(AccessDeclarations declarations, AccessLog log, Clock clock) {
        this.declarations = declarations;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getPath().value().startsWith(API)) {
            return chain.filter(exchange);
        }
        return Authenticated.of(exchange)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(who ->
                        who.isEmpty()
                                ? chain.filter(exchange)
                                : recorded(exchange, chain, who.get()));
    }

    private Mono<Void> recorded(
            ServerWebExchange exchange, WebFilterChain chain, Authenticated who) {
        String purpose = AccessTexts.purpose(exchange.getRequest().getHeaders());
        var record = new AccessRecord(exchange, who.caller(), purpose, declarations, log, clock);
        return chain.filter(exchange)
                .doOnSuccess(done -> record.ends(status(exchange.getResponse())))
                .doOnCancel(() -> record.ends(HUNG_UP))
                .doOnError(failure -> endWithProblem(exchange.getResponse(), record))
                .contextWrite(context -> context.put(AccessRecord.class, record));
    }

    /** What the answer to a failure is, is decided outside of all filters. */
    private static void endWithProblem(ServerHttpResponse response, AccessRecord record) {
        if (response.isCommitted()) {
            record.ends(status(response));
        } else {
            response.beforeCommit(() -> Mono.fromRunnable(() -> record.ends(status(response))));
        }
    }

    private static int status(ServerHttpResponse response) {
        var status = response.getStatusCode();
        return status == null ? OK : status.value();
    }

    /** After security, which says who it is (-100), and the check of revoked tokens (-99). */
    @Override
    public int getOrder() {
        return -98;
    }
}
