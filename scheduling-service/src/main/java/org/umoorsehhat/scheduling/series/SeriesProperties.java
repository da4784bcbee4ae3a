package org.umoorsehhat.scheduling.series;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How series are published.
 *
 * @param horizonWeeks how far ahead
 */
@Validated
@ConfigurationProperties("umoorsehhat.series")
public record SeriesProperties(@DefaultValue("12") @Min(1) @Max(104) int horizonWeeks) {

    /** The first date beyond the horizon. */
    public LocalDate horizon(LocalDate today) {
        return today.plusWeeks(horizonWeeks);
    }
}
