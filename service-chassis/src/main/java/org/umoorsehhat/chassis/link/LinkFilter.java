package org.umoorsehhat.chassis.link;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import reactor.core.publisher.Mono;

/**
 * Lets whoever holds a link act as its patient below {@code links/}, and nowhere else. The token
 * comes as {@code Authorization: Link …}: in no address, and so in no log of addresses. All that
 * follows – who is not active, what is on record, what was asked before – is as with a log-in.
 */
final class LinkFilter implements WebFilter, Ordered {

    static final String ATTRIBUTE = MessageLink.class.getName();

    private static final String PATH = "/api/appointments/links/";
    private static final String SCHEME = "Link ";
    private static final int LONGEST = 200;

    private final MessageLinks links;
    private final ProblemWriter problems;
    private final Clock clock;

    LinkFilter(MessageLinks links, ProblemWriter problems, Clock clock) {
        this.links = links;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getPath().value().startsWith(PATH)) {
            return chain.filter(exchange);
        }
        HttpHeaders headers = exchange.getRequest().getHeaders();
        if (isOtherwise(headers.getFirst(HttpHeaders.AUTHORIZATION))) {
            return chain.filter(exchange);
        }
        return links.find(
                        token(headers.getFirst(HttpHeaders.AUTHORIZATION)),
                        headers.getFirst("Idempotency-Key"))
                .map(link -> as(link, exchange, chain))
                .defaultIfEmpty(Mono.defer(() -> problems.write(exchange, MessageLink.over())))
                .flatMap(answer -> answer);
    }

    private Mono<Void> as(MessageLink link, ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getAttributes().put(ATTRIBUTE, link);
        return chain.filter(exchange)
                .contextWrite(
                        ReactiveSecurityContextHolder.withAuthentication(
                                link.authentication(clock.instant())));
    }

    /** Who says who they are in another way holds no link; the answer is the same. */
    private static boolean isOtherwise(@Nullable String header) {
        return header != null && !header.regionMatches(true, 0, SCHEME, 0, SCHEME.strip().length());
    }

    /** What is none is looked for all the same: it takes as long. */
    private static String token(@Nullable String header) {
        return header != null
                        && header.length() <= LONGEST
                        && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : "";
    }

    /** Before security (-100), which keeps who is known already. */
    @Override
    public int getOrder() {
        return -101;
    }
}
