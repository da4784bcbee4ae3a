package org.umoorsehhat.booking.accesslog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the access log is kept.
 *
 * @param months that have ended and are kept; older ones are dropped whole
 */
@Validated
@ConfigurationProperties("umoorsehhat.booking.access-log")
record AccessLogMonths(@DefaultValue("36") @Min(12) @Max(1200) int months) {}
