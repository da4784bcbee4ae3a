package org.umoorsehhat.booking.payment.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be added to the ledger.
 *
 * @param bookingReference whose it is; stays through moves, so that what is paid goes along
 * @param appointment number of the appointment for which it was paid or given back
 * @param kind what it is
 * @param amount more than 0
 * @param method of a refund, how it had been paid
 * @param reason of a refund; absent where none was given
 * @param role of who recorded it, as {@code sub} and {@code name}
 * @param year of the day at the clinic, by which receipts are numbered
 */
public record LedgerEntry(
        UUID bookingReference,
        long appointment,
        long doctor,
        long patient,
        Kind kind,
        BigDecimal amount,
        String currency,
        PaymentMethod method,
        @Nullable String reason,
        Instant at,
        String role,
        String sub,
        String name,
        int year) {

    /** Who recorded what came through a provider. */
    public static final String PROVIDER = "online-payments";

    /** Which way the money went. */
    public enum Kind {
        @JsonProperty("payment")
        PAYMENT,
        /** A payment of what is asked for before the visit. */
        @JsonProperty("deposit")
        DEPOSIT,
        @JsonProperty("refund")
        REFUND
    }
}
