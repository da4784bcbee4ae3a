package org.umoorsehhat.notification.preference.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.time.EndOfDay;
import org.umoorsehhat.notification.preference.rules.QuietHours;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Quiet hours as the API shows and takes them, in the zone of whom they are. {@code from} after
 * {@code until} spans midnight; until {@code 24:00} is legal.
 */
public record Quiet(
        @NotNull(message = "is required")
                @JsonFormat(pattern = "HH:mm[:ss]", lenient = OptBoolean.FALSE)
                LocalTime from,
        @NotNull(message = "is required")
                @JsonFormat(pattern = "HH:mm[:ss]")
                @JsonDeserialize(using = EndOfDay.AsMidnight.class)
                LocalTime until) {

    public static @Nullable Quiet of(@Nullable QuietHours hours) {
        return hours == null ? null : new Quiet(hours.from(), hours.until());
    }

    /**
     * @throws Problem {@code 400} for hours that end when they begin
     */
    public static @Nullable QuietHours read(@Nullable Quiet hours) {
        if (hours == null) {
            return null;
        }
        if (hours.from().equals(hours.until())) {
            throw Problem.invalid("quiet_hours", "ends when it begins; leave it out for none");
        }
        return new QuietHours(hours.from(), hours.until());
    }
}
