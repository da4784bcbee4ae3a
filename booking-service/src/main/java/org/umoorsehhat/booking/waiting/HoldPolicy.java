package org.umoorsehhat.booking.waiting;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How seats are held for the waiting list.
 *
 * @param length how long a hold lasts, unless the slot starts earlier; offers end two minutes
 *     before it
 * @param notice a seat is freed rather than held when its slot starts within this time
 * @param requestNotice a request for a seat is refused when its slot starts within this time
 */
@Validated
@ConfigurationProperties("umoorsehhat.booking.holds")
public record HoldPolicy(
        @DefaultValue("32m") @NotNull Duration length,
        @DefaultValue("30m") @NotNull Duration notice,
        @DefaultValue("10m") @NotNull Duration requestNotice) {

    /** As the database's functions take it, in seconds. */
    public Parameters parameters() {
        return new Parameters(length.toSeconds(), notice.toSeconds(), requestNotice.toSeconds());
    }

    /** Times in seconds. */
    public record Parameters(long holdSeconds, long holdNoticeSeconds, long requestNoticeSeconds) {}
}
