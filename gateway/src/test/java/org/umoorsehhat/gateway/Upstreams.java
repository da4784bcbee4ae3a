package org.umoorsehhat.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The four services, as far as the gateway can tell: one set for all tests of this JVM. */
public final class Upstreams {

    private static final Map<String, WireMockServer> SERVICES = new LinkedHashMap<>();

    static {
        for (String name : List.of("scheduling", "booking", "waitlist", "notification")) {
            var server = new WireMockServer(options().dynamicPort().containerThreads(20));
            server.start();
            SERVICES.put(name, server);
        }
    }

    private Upstreams() {}

    public static WireMockServer service(String name) {
        return SERVICES.get(name);
    }

    static void register(DynamicPropertyRegistry registry) {
        SERVICES.forEach(
                (name, server) -> registry.add(name.toUpperCase() + "_URL", server::baseUrl));
    }

    /** Every service answers every request with its name, and has seen none. */
    static void reset() {
        SERVICES.forEach((name, server) -> {
            server.resetAll();
            server.stubFor(
                    any(anyUrl()).willReturn(okJson("{\"service\": \"%s\"}".formatted(name))));
        });
    }

    /** What a service has seen since the last reset, oldest first. */
    public static List<LoggedRequest> seenBy(String name) {
        return service(name).getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest())
                .toList();
    }
}
