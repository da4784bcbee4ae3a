package org.umoorsehhat.waitlist.web.input;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.text.LinesFields;

/** Why somebody waits may take several lines. */
@Configuration(proxyBeanMethods = false)
class LinesConfiguration {

    @Bean
    LinesFields linesFields() {
        return new LinesFields(Set.of("reason"));
    }
}
