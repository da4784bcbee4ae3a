package org.umoorsehhat.booking.link.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.payment.rules.Money;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.access.AccessedData;

/**
 * What a link is about, as far as whoever holds it has to know: nothing of the patient.
 *
 * @param purpose what it is good for: cancel, move or attend
 * @param isMoved whether another appointment took its place
 * @param isPossible whether that can be done now
 * @param cancellationFee what cancelling costs now, or has cost; absent for nothing
 * @param currency of that
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
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal cancellationFee,
        @Nullable String currency,
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
                fee(a, now),
                Money.told(a.payment().currency()),
                visit.patient(),
                Long.toString(a.id()));
    }

    private static @Nullable BigDecimal fee(Appointment a, Instant now) {
        var fee = a.isMovable(true, now) ? a.payment().feeFor(a.status(), now) : null;
        return fee == null ? a.payment().due() : fee.amount();
    }

    private static boolean isPossible(String purpose, Appointment a, Instant now) {
        return purpose.equals(LinkController.ATTEND) ? a.isAwaited(now) : a.isMovable(true, now);
    }
}
