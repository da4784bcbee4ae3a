package org.umoorsehhat.gateway.log;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.umoorsehhat.chassis.trace.RequestTrace;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * One line for each request that is over: method, kind of path, status, milliseconds. Nothing in it
 * says who asked or about whom: no address, no name, no number or word of the path that stands for
 * a person or a thing, no query. The trace id leads to the rest.
 */
@Component
@Order(RequestLog.FIRST)
class RequestLog implements WebFilter {

    /** Before what may refuse a request, after the observation that knows its trace. */
    static final int FIRST = -2000;

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    private static final int LONGEST = 100;

    /** No line tells more of a path, however much of it are ids. */
    private static final int LOOKED_AT = 1000;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getPath().value().startsWith("/actuator/")) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> {
            long started = System.nanoTime();
            return chain.filter(exchange).doFinally(end -> log(exchange, end, started));
        });
    }

    private static void log(ServerWebExchange exchange, SignalType end, long started) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        try (var _ = RequestTrace.of(exchange).inLog()) {
            LOG.info(
                    "{} {} {} {} ms",
                    exchange.getRequest().getMethod(),
                    kindOf(exchange.getRequest().getPath().value()),
                    end == SignalType.CANCEL ? "hung up" : status == null ? 200 : status.value(),
                    (System.nanoTime() - started) / 1_000_000);
        }
    }

    static String kindOf(String path) {
        boolean slash = path.length() > 1 && path.endsWith("/");
        String bare = slash ? path.substring(0, path.length() - 1) : path;
        String begin = bare.length() <= LOOKED_AT ? bare : bare.substring(0, LOOKED_AT);
        String kind = withoutIds(begin);
        return kind.length() <= LONGEST ? kind : kind.substring(0, LONGEST) + "…";
    }

    /** Literal parts of paths are words in small letters; whatever else stands there is an id. */
    private static String withoutIds(String path) {
        var kind = new StringBuilder(path.length());
        int from = 0;
        while (from < path.length()) {
            int to = path.indexOf('/', from);
            int end = to < 0 ? path.length() : to;
            // What no slash stands before is no part.
            kind.append(from == 0 || isWord(path, from, end) ? path.substring(from, end) : "{id}");
            if (to >= 0) {
                kind.append('/');
            }
            from = end + 1;
        }
        return kind.toString();
    }

    /** An empty part is none, and so no id. */
    private static boolean isWord(String path, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = path.charAt(i);
            boolean isLetter = c >= 'a' && c <= 'z';
            if (!isLetter && (i == from || c != '_' && c != '-')) {
                return false;
            }
        }
        return true;
    }
}
