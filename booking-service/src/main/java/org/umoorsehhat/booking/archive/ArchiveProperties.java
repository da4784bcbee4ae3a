package org.umoorsehhat.booking.archive;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When appointments are archived.
 *
 * @param afterMonths months since the end of an appointment
 * @param mostAtOnce appointments of one run; few, since timed tasks wait for each other
 */
@Validated
@ConfigurationProperties("umoorsehhat.booking.archive")
public record ArchiveProperties(
        @DefaultValue("24") @Min(1) @Max(1200) int afterMonths,
        @DefaultValue("500") @Min(1) @Max(1_000_000) int mostAtOnce) {}
