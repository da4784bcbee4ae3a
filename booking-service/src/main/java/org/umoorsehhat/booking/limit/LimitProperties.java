package org.umoorsehhat.booking.limit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.umoorsehhat.booking.limit.rules.LimitPolicy;

/**
 * How much this clinic lets one patient have. What administrators book, and what accepted offers
 * make, is neither limited nor counted.
 *
 * @param live appointments to come that a patient has booked, at all doctors
 * @param liveAtDoctor the same at one doctor
 * @param perDay bookings and moves by a patient within 24 hours
 * @param cancellations by a patient within {@code cancellationDays}, after which nothing new is
 *     booked; cancelling itself is always possible
 * @param doctorLive appointments to come that a doctor has booked for one patient
 * @param doctorPerDay bookings and moves by a doctor for one patient within 24 hours
 */
@Validated
@ConfigurationProperties("umoorsehhat.booking.limits")
public record LimitProperties(
        @DefaultValue("20") @Min(1) @Max(MOST) int live,
        @DefaultValue("5") @Min(1) @Max(MOST) int liveAtDoctor,
        @DefaultValue("10") @Min(1) @Max(MOST) int perDay,
        @DefaultValue("20") @Min(1) @Max(MOST) int cancellations,
        @DefaultValue("30") @Min(1) @Max(366) int cancellationDays,
        @DefaultValue("30") @Min(1) @Max(MOST) int doctorLive,
        @DefaultValue("30") @Min(1) @Max(MOST) int doctorPerDay) {

    private static final int MOST = 100_000;

    public LimitPolicy policy() {
        return new LimitPolicy(
                live,
                liveAtDoctor,
                perDay,
                cancellations,
                cancellationDays,
                doctorLive,
                doctorPerDay);
    }
}
