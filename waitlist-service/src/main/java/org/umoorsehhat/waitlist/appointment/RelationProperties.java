package org.umoorsehhat.waitlist.appointment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.umoorsehhat.waitlist.appointment.rules.RelationTerms;

/** How long a doctor may put a patient on the list; to be set as in booking-service. */
@Validated
@ConfigurationProperties("umoorsehhat.waitlist.relation")
public record RelationProperties(
        @DefaultValue("24") @Min(1) @Max(1200) int monthsAfterVisit,
        @DefaultValue("30d") @NotNull Duration afterCancellation) {

    public RelationTerms terms() {
        return new RelationTerms(Period.ofMonths(monthsAfterVisit), afterCancellation);
    }
}
