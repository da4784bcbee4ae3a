package org.umoorsehhat.chassis.text;

import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Every text that comes in over HTTP is looked at. */
@AutoConfiguration
class TextAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    LinesFields linesFields() {
        return new LinesFields(Set.of());
    }

    @Bean
    AddressTexts addressTexts() {
        return new AddressTexts();
    }

    /** The last word on how requests are read; answers of other servers are not read so. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebFluxConfigurer checkedBodies(JsonMapper json, LinesFields lines) {
        return new WebFluxConfigurer() {
            @Override
            public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
                codecs.defaultCodecs().jacksonJsonDecoder(new CheckedJsonDecoder(json, lines));
            }
        };
    }
}
