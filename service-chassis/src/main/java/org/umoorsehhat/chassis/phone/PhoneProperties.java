package org.umoorsehhat.chassis.phone;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How telephone numbers are read.
 *
 * @param region where the clinic is, ISO 3166 such as {@code GB}: a number without a country code
 *     belongs there
 */
@Validated
@ConfigurationProperties("umoorsehhat.phone")
public record PhoneProperties(@DefaultValue("GB") @Pattern(regexp = "[A-Z]{2}") String region) {}
