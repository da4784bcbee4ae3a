package org.umoorsehhat.scheduling.series.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.series.DailyWindow;

/**
 * A slot of every day of a series.
 *
 * @param maxAppointments 1 unless given
 */
record WindowView(
        @NotNull @JsonFormat(pattern = "HH:mm[:ss]") LocalTime startTime,
        @NotNull @JsonFormat(pattern = "HH:mm[:ss]") LocalTime endTime,
        @Min(1) @Max(10_000) @Nullable Integer maxAppointments) {

    static WindowView of(DailyWindow window) {
        return new WindowView(window.start(), window.end(), window.capacity());
    }

    DailyWindow window() {
        return new DailyWindow(startTime, endTime, maxAppointments == null ? 1 : maxAppointments);
    }
}
