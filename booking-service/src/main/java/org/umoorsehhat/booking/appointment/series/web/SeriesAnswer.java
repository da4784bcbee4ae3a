package org.umoorsehhat.booking.appointment.series.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.series.SeriesPlace;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.appointment.series.rules.SeriesStep;
import org.umoorsehhat.booking.availability.rules.FreeSlot;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.access.AccessedData;

/**
 * Visits that belong together.
 *
 * @param seriesId absent of a preview, and of an appointment that is in no series
 * @param patient whose they are
 */
record SeriesAnswer(@Nullable UUID seriesId, long patient, List<SeriesVisitView> visits)
        implements AccessedData {

    /**
     * One of them.
     *
     * @param id of the appointment, as {@code appointment_id} and {@code reference}; absent of a
     *     preview
     * @param status of the appointment; of a preview {@code free} or {@code conflict}
     * @param reason type of the problem that is in the way; absent for none
     * @param message the same in words
     * @param alternatives other times, as next-available tells them
     */
    record SeriesVisitView(
            int number,
            @Nullable Long id,
            @Nullable UUID appointmentId,
            @Nullable String reference,
            LocalDate date,
            @JsonFormat(pattern = "HH:mm:ss") LocalTime time,
            int fold,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            String status,
            @Nullable String reason,
            @Nullable String message,
            List<FreeSlot> alternatives) {

        private static SeriesVisitView of(Appointment a) {
            Visit visit = a.visit();
            return new SeriesVisitView(
                    SeriesStep.number(a),
                    a.id(),
                    a.appointmentId(),
                    a.reference(),
                    visit.date(),
                    visit.time(),
                    LocalTimes.fold(visit.startsAt(), ZoneId.of(visit.timeZone())),
                    visit.startsAt(),
                    visit.endsAt(),
                    Codes.of(a.status()),
                    null,
                    null,
                    List.of());
        }

        /** Of a visit that is not booked, or not moved, yet. */
        static SeriesVisitView planned(
                int number,
                LocalStart start,
                @Nullable String reason,
                @Nullable String message,
                List<FreeSlot> alternatives) {
            return new SeriesVisitView(
                    number,
                    null,
                    null,
                    null,
                    start.date(),
                    start.time(),
                    start.fold(),
                    null,
                    null,
                    reason == null ? "free" : "conflict",
                    reason,
                    message,
                    alternatives);
        }
    }

    /**
     * @param visits of one series, or one that is in none; not empty
     */
    static SeriesAnswer of(List<Appointment> visits) {
        Visit first = visits.getFirst().visit();
        SeriesPlace place = first.series();
        return new SeriesAnswer(
                place == null ? null : place.series(),
                first.patient(),
                visits.stream().map(SeriesVisitView::of).toList());
    }

    @Override
    public Long accessedPatient() {
        return patient;
    }

    @Override
    public String accessedId() {
        return String.valueOf(seriesId == null ? visits.getFirst().id() : seriesId);
    }
}
