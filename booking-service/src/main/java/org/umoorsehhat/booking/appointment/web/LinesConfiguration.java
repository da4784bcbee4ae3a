package org.umoorsehhat.booking.appointment.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.chassis.text.LinesFields;

/** What is written about a patient may have several lines; names, codes and dates have one. */
@Configuration(proxyBeanMethods = false)
class LinesConfiguration {

    @Bean
    LinesFields linesFields() {
        return new LinesFields(
                Stream.of(
                                PrivateValues.OF_THE_PATIENT,
                                PrivateValues.OF_STAFF,
                                List.of("cancellation_reason", "reason"))
                        .flatMap(List::stream)
                        .collect(Collectors.toSet()));
    }
}
