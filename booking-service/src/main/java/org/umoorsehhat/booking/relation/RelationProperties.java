package org.umoorsehhat.booking.relation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.umoorsehhat.booking.relation.rules.RelationPolicy;

/**
 * How long a doctor may see a patient.
 *
 * @param monthsAfterVisit since the time of the last appointment that the patient or the clinic
 *     asked for; at most as long as appointments stay in the lists ({@code archive.after-months})
 * @param afterCancellation since that appointment was cancelled, if that is sooner
 * @param emergency how long a reason that was given opens a patient
 * @param emergenciesPerDay patients that one doctor may open in that way within 24 hours
 */
@Validated
@ConfigurationProperties("umoorsehhat.booking.relation")
public record RelationProperties(
        @DefaultValue("24") @Min(1) @Max(1200) int monthsAfterVisit,
        @DefaultValue("30d") @NotNull Duration afterCancellation,
        @DefaultValue("1h") @NotNull Duration emergency,
        @DefaultValue("20") @Min(0) @Max(10_000) int emergenciesPerDay) {

    RelationPolicy policy() {
        return new RelationPolicy(Period.ofMonths(monthsAfterVisit), afterCancellation);
    }
}
