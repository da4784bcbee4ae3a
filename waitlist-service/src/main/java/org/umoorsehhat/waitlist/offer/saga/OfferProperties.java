package org.umoorsehhat.waitlist.offer;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How seats are offered.
 *
 * @param duration longest time to answer
 * @param share of the time until the start that one offer may take, so that near the start more
 *     than one patient can be asked
 * @param shortest an offer that could run for less is not made
 * @param beforeHoldEnds how much sooner than the hold an offer ends, so that an answer arrives in
 *     time
 * @param notice a seat that starts sooner is not asked for
 * @param appointment how long an appointment is taken to be in a slot for several patients, as
 *     booking-service does
 * @param nightFrom start of the time in which nothing is offered, in the doctor's zone; absent:
 *     never
 * @param nightUntil its end, of the same or the next day; there when {@code nightFrom} is
 * @param answerWait how long a caller waits for booking-service's answer
 * @param late a hold older than this when it arrives is offered after {@code settle}
 * @param settle time in which what came after a late hold is heard, or over other topics with an
 *     appointment
 * @param requestLost when a request that was never answered is given up
 */
@Validated
@ConfigurationProperties("umoorsehhat.waitlist.offer")
public record OfferProperties(
        @DefaultValue("30m") @NotNull Duration duration,
        @DefaultValue("0.25") @DecimalMin("0.01") @DecimalMax("1.0") double share,
        @DefaultValue("3m") @NotNull Duration shortest,
        @DefaultValue("2m") @NotNull Duration beforeHoldEnds,
        @DefaultValue("30m") @NotNull Duration notice,
        @DefaultValue("30m") @NotNull Duration appointment,
        @Nullable LocalTime nightFrom,
        @Nullable LocalTime nightUntil,
        @DefaultValue("2s") @NotNull Duration answerWait,
        @DefaultValue("10s") @NotNull Duration late,
        @DefaultValue("2s") @NotNull Duration settle,
        @DefaultValue("1h") @NotNull Duration requestLost) {

    public OfferProperties {
        if ((nightFrom == null) != (nightUntil == null)) {
            throw new IllegalArgumentException("night-from and night-until: both or none");
        }
    }
}
