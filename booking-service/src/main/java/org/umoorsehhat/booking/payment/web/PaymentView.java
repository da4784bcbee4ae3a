package org.umoorsehhat.booking.payment.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.payment.rules.LedgerEntry;
import org.umoorsehhat.booking.payment.rules.LedgerRow;
import org.umoorsehhat.booking.payment.rules.Money;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.access.AccessedData;

/**
 * A payment or a refund.
 *
 * @param receipt number of its receipt: no number of a year is left out
 * @param appointment for which it was paid; a move takes it along
 * @param reason of a refund, shown to staff
 * @param recordedBy name of who recorded it, shown to staff
 */
public record PaymentView(
        long id,
        String receipt,
        long appointment,
        long doctor,
        long patient,
        LedgerEntry.Kind kind,
        String kindDisplay,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        @Nullable String currency,
        PaymentMethod paymentMethod,
        String paymentMethodDisplay,
        @Nullable String reason,
        @Nullable String recordedBy,
        Instant recordedAt)
        implements AccessedData {

    @Override
    public Long accessedPatient() {
        return patient;
    }

    @Override
    public String accessedId() {
        return String.valueOf(appointment);
    }

    public static PaymentView of(LedgerRow row, boolean isStaff) {
        LedgerEntry entry = row.entry();
        return new PaymentView(
                row.id(),
                row.receipt(),
                entry.appointment(),
                entry.doctor(),
                entry.patient(),
                entry.kind(),
                Codes.display(entry.kind()),
                entry.amount(),
                Money.told(entry.currency()),
                entry.method(),
                Codes.display(entry.method()),
                isStaff ? entry.reason() : null,
                isStaff ? entry.name() : null,
                entry.at());
    }
}
