package org.umoorsehhat.chassis.query;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;

/** Every query of the API is looked at before its endpoint is. */
@AutoConfiguration
class QueryAutoConfiguration {

    @Bean
    WebFluxRegistrations checkedQueries() {
        return new WebFluxRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new CheckedQueries();
            }
        };
    }
}
