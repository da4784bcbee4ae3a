package org.umoorsehhat.booking.link.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.access.AccessedData;

/**
 * What a link is about, as far as whoever holds it has to know: nothing of the patient.
 *
 * @param purpose what it is good for: cancel, move or attend
 * @param isMoved whether another appointment took its place
 * @param isPossible whether that can be done now
 */
record LinkView(
        String purpose,
        long doctor,
        @Nullable String doctorName,
        @Nullable Long service,
        @Nullable String serviceName,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        int durationMinutes,
        String status,
        boolean isMoved,
        @Nullable Instant attendanceConfirmedAt,
        boolean isPossible,
        @JsonIgnore Long accessedPatient,
        @JsonIgnore String accessedId)
        implements AccessedData {

    static LinkView of(String purpose, Appointment a, Instant now) {
        var visit = a.visit();
        boolean isMoved = a.moves().to() != null;
        return new LinkView(
                purpose,
                visit.doctor(),
                a.names().doctor(),
                visit.service(),
                a.names().service(),
                visit.startsAt(),
                visit.endsAt(),
                visit.timeZone(),
                visit.minutes(),
                Codes.of(a.status()),
                isMoved,
                a.milestones().attendance(),
                !isMoved && isPossible(purpose, a, now),
                visit.patient(),
                Long.toString(a.id()));
    }

    private static boolean isPossible(String purpose, Appointment a, Instant now) {
        return purpose.equals(LinkController.ATTEND) ? a.isAwaited(now) : a.isMovable(true, now);
    }
}
