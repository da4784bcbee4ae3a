package org.umoorsehhat.chassis.idempotency;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How requests with an {@code Idempotency-Key} are remembered. A bean: a service whose own
 * statement claims keys takes the time from here.
 *
 * @param kept how long a repeat gets the first one's answer, after which the key may be used anew;
 *     1 minute to 35 days
 */
@Validated
@ConfigurationProperties("umoorsehhat.idempotency")
public record IdempotencyProperties(
        @DefaultValue("24h") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 35)
                Duration kept) {}
