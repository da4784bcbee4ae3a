package org.umoorsehhat.scheduling.directory.web;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.scheduling.directory.rules.Charges;
import org.umoorsehhat.scheduling.directory.rules.CurrencyCode;
import org.umoorsehhat.scheduling.directory.rules.LateFee;
import org.umoorsehhat.scheduling.directory.rules.Money;
import org.umoorsehhat.scheduling.web.Clearable;

/** What requests say of what an appointment costs. */
final class RequestedCharges {

    private RequestedCharges() {}

    /**
     * All of it, where what is absent is none.
     *
     * @throws Problem {@code 400} for what is no currency
     */
    static Charges whole(
            Money price, @Nullable String currency, @Nullable Money deposit, LateFee lateFee) {
        return new Charges(price, currency(new Clearable(currency)), deposit, lateFee);
    }

    /**
     * A change, where what is absent stays.
     *
     * @throws Problem {@code 400} for what is no currency
     */
    static Charges of(
            Charges old,
            @Nullable Money price,
            @Nullable Clearable currency,
            @Nullable ClearableAmount deposit,
            LateFee lateFee) {
        return new Charges(
                price == null ? old.price() : price,
                currency == null ? old.currency() : currency(currency),
                deposit == null ? old.deposit() : deposit.value(),
                lateFee);
    }

    /**
     * A change of what is owed for cancelling late, where what is absent stays.
     *
     * @throws Problem {@code 400} for what is no share
     */
    static LateFee of(
            LateFee old,
            @Nullable ClearableAmount amount,
            @Nullable ClearablePercent percent,
            @Nullable Integer minutes,
            @Nullable Boolean onNoShow) {
        return old.of(
                        amount == null ? old.amount() : amount.value(),
                        percent == null ? old.percent() : checked(percent.value()))
                .within(minutes, onNoShow);
    }

    private static @Nullable Integer checked(@Nullable Integer percent) {
        if (percent != null && (percent < 0 || percent > 100)) {
            throw Problem.invalid(
                    "cancellation_fee_percent", "is not a whole number from 0 to 100");
        }
        return percent;
    }

    private static @Nullable CurrencyCode currency(Clearable code) {
        return code.read("currency", CurrencyCode::new);
    }
}
