package org.umoorsehhat.chassis.idempotency;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes the fingerprint of a {@code POST} that carries an {@code Idempotency-Key}. Others pass
 * untouched.
 */
final class IdempotencyFilter implements WebFilter {

    static final String HEADER = "Idempotency-Key";
    static final String FINGERPRINT = IdempotencyFilter.class.getName();

    private final int maxBody;

    IdempotencyFilter(int maxBody) {
        this.maxBody = maxBody;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String key = request.getHeaders().getFirst(HEADER);
        if (key == null || !HttpMethod.POST.equals(request.getMethod())) {
            return chain.filter(exchange);
        }
        if (!key.matches("[\\x20-\\x7e]{1,255}") || key.isBlank()) {
            return Mono.error(Problem.invalid(HEADER, "is 1 to 255 printable characters"));
        }
        return DataBufferUtils.join(request.getBody(), maxBody)
                .map(IdempotencyFilter::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(body -> {
                    exchange.getAttributes().put(FINGERPRINT, Fingerprints.of(request, body));
                    return chain.filter(exchange.mutate().request(withBody(request, body)).build());
                });
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ServerHttpRequest withBody(ServerHttpRequest request, byte[] body) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return body.length == 0
                        ? Flux.empty()
                        : Flux.defer(() ->
                                Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
            }
        };
    }
}
