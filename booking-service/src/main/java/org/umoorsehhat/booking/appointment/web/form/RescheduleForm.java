package org.umoorsehhat.booking.appointment.web.form;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Reschedule;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;
import org.umoorsehhat.booking.appointment.rules.state.OtherVisit;
import org.umoorsehhat.booking.rules.AppointmentLength;
import org.umoorsehhat.chassis.problem.Problem;

/**
 * How an appointment is to be moved or changed.
 *
 * @param newDate absent, with {@code newTime}, where something else changes and the time stays
 * @param fold as of a booking
 * @param doctor whose it becomes; absent: as it is, as the two that follow
 */
public record RescheduleForm(
        @Nullable LocalDate newDate,
        @Nullable LocalTime newTime,
        @Nullable @Min(0) @Max(1) Integer fold,
        @Nullable @Positive Long doctor,
        @Nullable @Positive Long service,
        @Nullable @Min(AppointmentLength.SHORTEST) @Max(AppointmentLength.LONGEST)
                Integer durationMinutes,
        @Nullable @Size(max = 500) String reason) {

    public static final String WHO =
            """
            'doctor', 'service' and 'duration_minutes' are for staff; what is left out stays, and 'new_date' and 'new_time' may be left out \
            with them. At another doctor the service is the one of the same name, length and price, unless one is named; of another service \
            the length and the price follow.\
            """;

    /** What it asks for. */
    public Reschedule command() {
        var other = new OtherVisit(doctor, service, durationMinutes);
        return new Reschedule(start(other), reason, other, Facts.NONE);
    }

    private @Nullable LocalStart start(OtherVisit other) {
        if (newDate == null && newTime == null && !other.isNone()) {
            return null;
        }
        if (newDate == null || newTime == null) {
            throw Problem.invalid(newDate == null ? "new_date" : "new_time", "is required");
        }
        return new LocalStart(newDate, newTime, fold == null ? 0 : fold);
    }
}
