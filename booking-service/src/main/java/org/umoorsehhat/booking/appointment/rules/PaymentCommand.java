package org.umoorsehhat.booking.appointment.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.payment.rules.OnlineMoney;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;

/** What is done with the money of an appointment that is there. */
public sealed interface PaymentCommand extends AppointmentCommand.Acting {

    /**
     * @param amount what is owed yet when absent
     * @param currency that of the fee when absent
     * @param isDeposit whether it is of the deposit, and {@code amount} what is owed of that
     */
    record Pay(
            PaymentMethod method,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            boolean isDeposit)
            implements PaymentCommand {}

    /**
     * Give back what was paid.
     *
     * @param amount all that may be given back when absent
     * @param currency that of the fee when absent
     * @param reason for the ledger and the audit log
     * @param online what of it came through a provider, which gives it back
     */
    record Refund(
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable String reason,
            OnlineMoney online)
            implements PaymentCommand {

        public Refund(
                @Nullable BigDecimal amount, @Nullable String currency, @Nullable String reason) {
            this(amount, currency, reason, OnlineMoney.NONE);
        }

        /** The same, once that is known. */
        public Refund knowing(OnlineMoney money) {
            return new Refund(amount, currency, reason, money);
        }
    }

    /**
     * Forgive what is owed for cancelling late, or for not coming.
     *
     * @param reason for the audit log
     */
    record WaiveFee(String reason) implements PaymentCommand {}
}
