package org.umoorsehhat.waitlist.entry;

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
 * How much one patient may have on the list; administrators are not limited.
 *
 * @param entries active entries of one patient: as many by the patient, and as many by each doctor
 * @param entriesPerDay entries made within 24 hours, those that have left again among them
 * @param notifications how often staff may have a patient told of one entry by hand
 * @param noticePeriod of one entry, time within which the patient hears only once by hand that
 *     something may be free; holds for administrators too
 */
@Validated
@ConfigurationProperties("umoorsehhat.waitlist.limits")
public record EntryProperties(
        @DefaultValue("20") @Min(1) @Max(100_000) int entries,
        @DefaultValue("40") @Min(1) @Max(100_000) int entriesPerDay,
        @DefaultValue("10") @Min(1) @Max(100_000) int notifications,
        @DefaultValue("24h") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 366)
                Duration noticePeriod) {}
