package org.umoorsehhat.booking.appointment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What becomes of visits that are over and that nobody has closed.
 *
 * @param noShowAfterDays days since its end, and since anybody last touched it, after which one
 *     that nobody came to is a no-show; 0 where they stay as they are
 * @param mostAtOnce visits of one round
 * @param interval longest pause between two rounds
 */
@Validated
@ConfigurationProperties("umoorsehhat.booking.unclosed")
record UnclosedProperties(
        @DefaultValue("0") @Min(0) @Max(3650) int noShowAfterDays,
        @DefaultValue("200") @Min(1) @Max(10_000) int mostAtOnce,
        @DefaultValue("10m") @NotNull @DurationMin(seconds = 1) Duration interval) {}
