package org.umoorsehhat.chassis.web;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How connections of clients end.
 *
 * @param drain how long, once told to stop, every answer is its connection's last before anything
 *     stops; 0 to 60 s, and longer than clients keep idle connections
 */
@Validated
@ConfigurationProperties("umoorsehhat.web")
record WebProperties(
        @DefaultValue("0s") @NotNull @DurationMin(nanos = 0) @DurationMax(seconds = 60)
                Duration drain) {}
