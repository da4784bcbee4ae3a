package org.umoorsehhat.booking.appointment.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.BookingMethod;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.appointment.rules.state.TextRights;
import org.umoorsehhat.booking.appointment.rules.state.VisitDetails;
import org.umoorsehhat.booking.rules.AppointmentLength;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.Problem;

/**
 * The body of a booking. Date and time are the doctor's.
 *
 * @param doctor may be left out where there is a service: any of those who offer it
 * @param patient may be left out by a patient
 * @param fold which of the two, where clocks are put back and show the time twice: 0 the first, 1
 *     the second; 0 when left out
 * @param offSlot for staff: that it need not be a published time; a walk-in's patient is there then
 * @param durationMinutes see {@link AppointmentLength}; the service's, else 30, when left out
 */
public record BookingForm(
        @Nullable @Positive Long doctor,
        @Nullable @Positive Long patient,
        @Nullable @Positive Long service,
        @Nullable @Positive Long timeSlot,
        @NotNull LocalDate appointmentDate,
        @NotNull LocalTime appointmentTime,
        @Nullable @Min(0) @Max(1) Integer fold,
        @Nullable Boolean offSlot,
        @Nullable @Min(AppointmentLength.SHORTEST) @Max(AppointmentLength.LONGEST)
                Integer durationMinutes,
        @Nullable AppointmentType appointmentType,
        @Nullable @Size(max = PrivateValues.LONGEST) String reasonForVisit,
        @Nullable @Size(max = PrivateValues.LONGEST) String symptoms,
        @Nullable @Size(max = PrivateValues.LONGEST) String chiefComplaint,
        @Nullable @Size(max = PrivateValues.LONGEST) String notes,
        @Nullable @Size(max = PrivateValues.LONGEST) String accessibilityNeeds,
        @Nullable BookingMethod bookingMethod) {

    /** What {@code caller} may ask for: patients for themselves, doctors at themselves. */
    public Book command(Caller caller) {
        long with = with();
        long whose = whose(caller);
        boolean isOwn = caller.isOfDesk() || caller.isDoctor(with) || caller.isPatient(whose);
        if (!isOwn) {
            throw caller.is(Role.DOCTOR)
                    ? Problem.invalid("doctor", "is not you")
                    : Problem.invalid("patient", "is not you");
        }
        var texts =
                new PrivateValues(
                        reasonForVisit,
                        symptoms,
                        chiefComplaint,
                        notes,
                        accessibilityNeeds,
                        null,
                        null);
        requireReadable(texts, TextRights.hidden(with, whose, caller));
        return new Book(
                with,
                whose,
                service,
                timeSlot,
                appointmentDate,
                appointmentTime,
                fold == null ? 0 : fold,
                Boolean.TRUE.equals(offSlot),
                durationMinutes,
                new VisitDetails(
                        appointmentType == null ? AppointmentType.CONSULTATION : appointmentType,
                        bookingMethod == null ? BookingMethod.ONLINE : bookingMethod),
                texts,
                Facts.NONE);
    }

    private static void requireReadable(PrivateValues texts, List<String> hidden) {
        var faults = new LinkedHashMap<String, List<String>>();
        texts.asMap()
                .forEach((name, text) -> {
                    if (text != null && hidden.contains(name)) {
                        faults.put(name, List.of("is not the front desk's to write"));
                    }
                });
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private long with() {
        if (doctor == null && service == null) {
            throw Problem.invalid("doctor", "is required, or service");
        }
        return doctor == null ? Book.ANY_DOCTOR : doctor;
    }

    private long whose(Caller caller) {
        if (patient != null) {
            return patient;
        }
        Long own = caller.is(Role.PATIENT) ? caller.patientId() : null;
        if (own == null) {
            throw Problem.invalid("patient", "is required");
        }
        return own;
    }
}
