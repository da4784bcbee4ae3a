package org.umoorsehhat.booking.appointment.series.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.series.SeriesRule;
import org.umoorsehhat.booking.appointment.rules.series.SeriesRule.Unit;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.BookingMethod;
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.appointment.series.SeriesBooking.Planned;
import org.umoorsehhat.booking.appointment.web.BookingForm;
import org.umoorsehhat.booking.rules.AppointmentLength;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.problem.Problem;

/**
 * The body of a series: what a booking says, and on which days. Each visit is at the same time of
 * the doctor's clock.
 *
 * @param rrule an RFC 5545 rule for days, which has an end; or {@code every} and {@code count}
 * @param every every so many days, weeks or months
 * @param unit of {@code every}; weeks when left out
 * @param only numbers of the visits that are wanted, from 1; all when left out
 * @param instead other times for some of them
 * @param preview whether nothing is to be booked
 */
record SeriesForm(
        @NotNull @Positive Long doctor,
        @Nullable @Positive Long patient,
        @Nullable @Positive Long service,
        @NotNull LocalDate appointmentDate,
        @NotNull LocalTime appointmentTime,
        @Nullable Boolean offSlot,
        @Nullable @Min(AppointmentLength.SHORTEST) @Max(AppointmentLength.LONGEST)
                Integer durationMinutes,
        @Nullable AppointmentType appointmentType,
        @Nullable @Size(max = PrivateValues.LONGEST) String reasonForVisit,
        @Nullable @Size(max = PrivateValues.LONGEST) String symptoms,
        @Nullable @Size(max = PrivateValues.LONGEST) String chiefComplaint,
        @Nullable @Size(max = PrivateValues.LONGEST) String notes,
        @Nullable @Size(max = PrivateValues.LONGEST) String accessibilityNeeds,
        @Nullable BookingMethod bookingMethod,
        @Nullable @Size(max = 200) String rrule,
        @Nullable @Min(1) @Max(366) Integer every,
        @Nullable Unit unit,
        @Nullable @Min(1) @Max(SeriesRule.MOST_VISITS) Integer count,
        @Nullable @Size(min = 1, max = SeriesRule.MOST_VISITS)
                List<@NotNull @Positive Integer> only,
        @Nullable @Size(max = SeriesRule.MOST_VISITS) List<@NotNull @Valid OtherTime> instead,
        @Nullable Boolean preview) {

    /** Another time for one visit. */
    record OtherTime(
            @NotNull @Positive Integer number,
            @NotNull LocalDate date,
            @NotNull LocalTime time,
            @Nullable @Min(0) @Max(1) Integer fold) {

        private LocalStart start() {
            return new LocalStart(date, time, fold == null ? 0 : fold);
        }
    }

    /** What all visits have in common, and {@code caller} may ask for. */
    Book command(Caller caller) {
        if (bookingMethod == BookingMethod.WALK_IN) {
            throw Problem.invalid("booking_method", "is of one visit, and not of a series");
        }
        return new BookingForm(
                        doctor,
                        patient,
                        service,
                        null,
                        appointmentDate,
                        appointmentTime,
                        null,
                        offSlot,
                        durationMinutes,
                        appointmentType,
                        reasonForVisit,
                        symptoms,
                        chiefComplaint,
                        notes,
                        accessibilityNeeds,
                        bookingMethod)
                .command(caller);
    }

    /** Those that are wanted, in order. */
    List<Planned> visits() {
        List<LocalDate> dates = dates();
        Map<Integer, LocalStart> others = others(dates.size());
        requireNumbers("only", Objects.requireNonNullElse(only, List.of()), dates.size());
        var visits = new ArrayList<Planned>();
        for (int number = 1; number <= dates.size(); number++) {
            if (only == null || only.contains(number)) {
                var planned = new LocalStart(dates.get(number - 1), appointmentTime, 0);
                visits.add(new Planned(number, others.getOrDefault(number, planned)));
            }
        }
        return visits;
    }

    private List<LocalDate> dates() {
        String field = rrule == null ? "count" : "rrule";
        try {
            return rule().dates(appointmentDate);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(field, String.valueOf(e.getMessage()));
        }
    }

    private SeriesRule rule() {
        if (rrule != null) {
            if (every != null || count != null || unit != null) {
                throw Problem.invalid("rrule", "says what every and count say: give one of them");
            }
            return new SeriesRule(rrule);
        }
        if (every == null || count == null) {
            throw Problem.invalid(every == null ? "every" : "count", "is required, or rrule");
        }
        return SeriesRule.every(every, unit == null ? Unit.WEEKS : unit, count);
    }

    private Map<Integer, LocalStart> others(int size) {
        var others = new HashMap<Integer, LocalStart>();
        for (OtherTime other : Objects.requireNonNullElse(instead, List.<OtherTime>of())) {
            others.put(other.number(), other.start());
        }
        requireNumbers("instead", others.keySet(), size);
        return others;
    }

    private static void requireNumbers(String field, Iterable<Integer> numbers, int size) {
        for (Integer number : numbers) {
            if (number > size) {
                throw Problem.invalid(field, "names no visit of the series");
            }
        }
    }
}
