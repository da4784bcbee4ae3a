package org.umoorsehhat.booking.online.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.online.rules.OnlineHistory;
import org.umoorsehhat.booking.online.rules.OnlineHistory.Returned;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.access.AccessedData;

/**
 * What was asked for online, and what became of it.
 *
 * @param kind payment or deposit
 * @param state open, received or cancelled
 * @param received what came; absent while nothing has
 * @param recorded what of it is in the ledger; the rest goes back
 */
record OnlinePaymentView(
        UUID id,
        long appointment,
        long patient,
        String kind,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        String currency,
        String state,
        Instant createdAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal received,
        @Nullable String receivedCurrency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal recorded,
        @Nullable Instant receivedAt,
        List<RefundView> refunds)
        implements AccessedData {

    /**
     * Money that goes back.
     *
     * @param cause refunded by staff, or not_owed when it came
     * @param state pending, sent, done or failed
     * @param problem the provider's code, shown to staff
     */
    record RefundView(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
            String currency,
            String cause,
            String state,
            @Nullable String problem,
            Instant createdAt) {

        static RefundView of(Returned refund, boolean isStaff) {
            return new RefundView(
                    refund.amount(),
                    refund.currency(),
                    Codes.of(refund.cause()),
                    Codes.of(refund.state()),
                    isStaff ? refund.problem() : null,
                    refund.createdAt());
        }
    }

    @Override
    public Long accessedPatient() {
        return patient;
    }

    @Override
    public String accessedId() {
        return String.valueOf(appointment);
    }

    static OnlinePaymentView of(OnlineHistory history, boolean isStaff) {
        var payment = history.payment();
        return new OnlinePaymentView(
                payment.id(),
                payment.appointment(),
                payment.patient(),
                payment.isDeposit() ? "deposit" : "payment",
                payment.amount(),
                payment.currency(),
                Codes.of(payment.state()),
                history.createdAt(),
                history.arrived(),
                history.arrivedCurrency(),
                history.taken(),
                history.arrivedAt(),
                history.refunds().stream().map(one -> RefundView.of(one, isStaff)).toList());
    }
}
