package org.umoorsehhat.gateway.forwarding;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/**
 * Makes a request look as the client sent it: from the client's address, to the public one. Headers
 * that say otherwise are believed when a trusted proxy sent them and dropped when not; the gateway
 * writes new ones for the services. {@code Forwarded} and {@code X-Forwarded-Prefix} are never
 * believed, as proxies that do not know them pass on what clients make up.
 */
final class ForwardedHeaders extends ForwardedHeaderTransformer {

    private static final String FOR = "X-Forwarded-For";

    private final TrustedProxies proxies;

    ForwardedHeaders(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public ServerHttpRequest apply(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        if (remote == null || remote.getAddress() == null || !hasForwardedHeaders(request)) {
            return request;
        }
        if (!proxies.contain(remote.getAddress())) {
            return request.mutate().headers(ForwardedHeaders::dropAll).build();
        }
        InetAddress client = proxies.client(remote.getAddress(), hops(request));
        return super.apply(
                request.mutate()
                        .headers(headers -> {
                            headers.remove(FOR);
                            headers.remove("Forwarded");
                            headers.remove("X-Forwarded-Prefix");
                        })
                        .remoteAddress(new InetSocketAddress(client, remote.getPort()))
                        .build());
    }

    private static List<String> hops(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty(FOR).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .toList();
    }

    private static void dropAll(HttpHeaders headers) {
        List.of(
                        "Forwarded",
                        FOR,
                        "X-Forwarded-Host",
                        "X-Forwarded-Port",
                        "X-Forwarded-Prefix",
                        "X-Forwarded-Proto",
                        "X-Forwarded-Ssl")
                .forEach(headers::remove);
    }
}
