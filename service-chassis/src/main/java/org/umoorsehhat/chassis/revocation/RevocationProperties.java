package org.umoorsehhat.chassis.revocation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is refused though the token is good.
 *
 * @param patients whether inactive patients are followed; not in a service that has no right to
 *     their topic
 * @param mostInactive doctors, and patients, that are remembered as inactive; about 50 bytes each
 */
@Validated
@ConfigurationProperties("umoorsehhat.revocations")
record RevocationProperties(
        @DefaultValue("true") boolean patients,
        @DefaultValue("1000000") @Min(1000) @Max(100_000_000) int mostInactive) {}
