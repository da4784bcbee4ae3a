package org.umoorsehhat.booking.payment.receipt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.payment.rules.LedgerRow;

/**
 * What a receipt says: for which appointment, and each payment and refund with its number.
 *
 * @param language the patient's, a tag
 * @param reference what people call the booking
 * @param zone of the clinic, in which days are meant
 * @param cancellationFee what is owed in place of the fee; absent where it was not cancelled late
 * @param rows of the ledger, the oldest first
 */
public record Receipt(
        String language,
        String patient,
        @Nullable String doctor,
        @Nullable String service,
        LocalDate date,
        LocalTime time,
        String reference,
        ZoneId zone,
        BigDecimal fee,
        BigDecimal paid,
        @Nullable BigDecimal cancellationFee,
        BigDecimal left,
        String currency,
        List<LedgerRow> rows) {}
