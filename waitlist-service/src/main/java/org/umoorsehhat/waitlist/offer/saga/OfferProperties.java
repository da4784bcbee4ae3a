package org.umoorsehhat.waitlist.offer.saga;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.umoorsehhat.waitlist.offer.rules.ClinicNight;
import org.umoorsehhat.waitlist.offer.rules.OfferTerms;
import org.umoorsehhat.waitlist.slot.rules.SeatLengths;

/**
 * How seats are offered. What is absent is as in {@link OfferTerms#STANDARD}, which also explains
 * it.
 *
 * @param appointment how long an appointment is taken to be in a slot for several patients, as
 *     booking-service does; absent: as in {@link SeatLengths#STANDARD}
 * @param nightFrom start of the time in which nothing is offered, in the doctor's zone; absent:
 *     never
 * @param nightUntil its end, of the same or the next day; there when {@code nightFrom} is
 * @param answerWait how long a caller waits for booking-service's answer
 * @param requestLost when a request that was never answered is given up
 */
@Validated
@ConfigurationProperties("umoorsehhat.waitlist.offer")
public record OfferProperties(
        @Nullable Duration duration,
        @Nullable @DecimalMin("0.01") @DecimalMax("1.0") Double share,
        @Nullable Duration shortest,
        @Nullable Duration beforeHoldEnds,
        @Nullable Duration notice,
        @Nullable Duration appointment,
        @Nullable LocalTime nightFrom,
        @Nullable LocalTime nightUntil,
        @Nullable Duration late,
        @Nullable Duration settle,
        @Nullable @DurationMin Duration pause,
        @Nullable @DurationMin Duration longestPause,
        @Nullable @Min(0) @Max(1000) Integer mostUnanswered,
        @DefaultValue("2s") @NotNull Duration answerWait,
        @DefaultValue("1h") @NotNull Duration requestLost) {

    public OfferProperties {
        if ((nightFrom == null) != (nightUntil == null)) {
            throw new IllegalArgumentException("night-from and night-until: both or none");
        }
    }

    OfferTerms terms() {
        var standard = OfferTerms.STANDARD;
        return new OfferTerms(
                or(duration, standard.duration()),
                or(share, standard.share()),
                or(shortest, standard.shortest()),
                or(beforeHoldEnds, standard.beforeHoldEnds()),
                or(notice, standard.notice()),
                nightFrom == null || nightUntil == null
                        ? null
                        : new ClinicNight(nightFrom, nightUntil),
                or(late, standard.late()),
                or(settle, standard.settle()),
                or(pause, standard.pause()),
                or(longestPause, standard.longestPause()),
                or(mostUnanswered, standard.mostUnanswered()));
    }

    SeatLengths seatLengths() {
        var standard = SeatLengths.STANDARD;
        return new SeatLengths(or(appointment, standard.usual()), standard.longest());
    }

    private static <T> T or(@Nullable T configured, T standard) {
        return configured == null ? standard : configured;
    }
}
