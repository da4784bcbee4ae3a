package org.umoorsehhat.booking.revocation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How tokens are revoked.
 *
 * @param longestToken no access token lives longer: after that a revocation is forgotten. Less than
 *     the topic keeps (7 days)
 * @param most revocations that count at a time
 */
@Validated
@ConfigurationProperties("umoorsehhat.booking.revocations")
public record RevocationLimits(
        @DefaultValue("24h") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 6)
                Duration longestToken,
        @DefaultValue("10000") @Min(1) @Max(100_000) int most) {}
