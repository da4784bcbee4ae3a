package org.umoorsehhat.booking.seat;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.umoorsehhat.booking.seat.rules.HoldPolicy;

/**
 * How seats are held for the waiting list: see {@link HoldPolicy}.
 *
 * @param length how long a hold lasts
 * @param notice a seat is freed rather than held when its slot starts within this time
 * @param requestNotice a request for a seat is refused when its slot starts within this time
 * @param expiryInterval longest pause between two looks for holds to end: those whose time is over
 *     are ended when it is, those at a doctor who left at the next look
 */
@Validated
@ConfigurationProperties("umoorsehhat.booking.holds")
public record HoldProperties(
        @DefaultValue("32m") @NotNull Duration length,
        @DefaultValue("30m") @NotNull Duration notice,
        @DefaultValue("10m") @NotNull Duration requestNotice,
        @DefaultValue("5s") @NotNull Duration expiryInterval) {

    HoldPolicy policy() {
        return new HoldPolicy(length, notice, requestNotice);
    }
}
