package org.umoorsehhat.systemtests.truth;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An appointment. One that is moved ends, and another one stands for it. */
final class TruthVisit {

    private static final List<String> EXPECTED = List.of("pending", "confirmed", "scheduled");

    final long id;
    final TruthPatient patient;
    final Instant from;
    final Instant to;
    final boolean isOffSlot;
    final BigDecimal fee;
    final @Nullable Long service;
    String status;
    boolean isDeclined;
    boolean isPaid;
    @Nullable TruthVisit movedTo;

    TruthVisit(
            long id,
            TruthPatient patient,
            Instant from,
            Instant to,
            boolean isOffSlot,
            BigDecimal fee,
            @Nullable Long service,
            String status) {
        this.id = id;
        this.patient = patient;
        this.from = from;
        this.to = to;
        this.isOffSlot = isOffSlot;
        this.fee = fee;
        this.service = service;
        this.status = status;
    }

    /** Still to come about. */
    boolean isExpected() {
        return EXPECTED.contains(status);
    }

    /** Takes seats, and its patient's time. */
    boolean isLive() {
        return isExpected() || status.equals("in_progress");
    }

    boolean overlaps(Instant start, Instant end) {
        return from.isBefore(end) && to.isAfter(start);
    }

    /** What statistics count it as. */
    String outcome() {
        if (movedTo != null) {
            return "rescheduled";
        }
        return isDeclined ? "declined" : status;
    }

    BigDecimal paid() {
        return isPaid ? fee : BigDecimal.ZERO;
    }
}
