package org.umoorsehhat.booking.appointment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Exports of appointments.
 *
 * @param atOnce under way at one instance; more are answered with {@code 503}
 * @param perCaller under way of one caller; more are answered with {@code 429}
 * @param longest how long one may take to be read; then it breaks off
 */
@Validated
@ConfigurationProperties("umoorsehhat.booking.export")
public record ExportProperties(
        @DefaultValue("8") @Min(1) @Max(1000) int atOnce,
        @DefaultValue("2") @Min(1) @Max(100) int perCaller,
        @DefaultValue("30m") @NotNull Duration longest) {}
