package org.umoorsehhat.gateway.problem;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.server.WebFilter;
import org.umoorsehhat.gateway.GatewayTest;
import reactor.core.publisher.Mono;

@Import(FatalErrorsTest.Broken.class)
class FatalErrorsTest extends GatewayTest {

    @TestConfiguration
    static class Broken {

        @Bean
        WebFilter deepFilter() {
            return (exchange, chain) ->
                    exchange.getRequest().getQueryParams().containsKey("deep-filter")
                            ? Mono.defer(() -> Mono.just(deep(1)).then())
                            : chain.filter(exchange);
        }

        @Bean
        GlobalFilter deepRoute() {
            return (exchange, chain) -> {
                if (exchange.getRequest().getQueryParams().containsKey("deep-route")) {
                    deep(1);
                }
                return chain.filter(exchange);
            };
        }

        @SuppressWarnings("InfiniteRecursion")
        private static int deep(int n) {
            return deep(n + 1) + deep(n + 2);
        }
    }

    @Test
    void aStackThatOverflowsIsAFailedRequest() throws Exception {
        problem(get("/api/appointments/appointments?deep-filter"), 500, "internal-error");
        problem(get("/api/appointments/appointments?deep-route"), 500, "internal-error");
    }
}
