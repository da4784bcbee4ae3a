package org.umoorsehhat.scheduling.directory.web;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.scheduling.directory.rules.Charges;
import org.umoorsehhat.scheduling.directory.rules.CurrencyCode;
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
            Money price, @Nullable String currency, @Nullable Money deposit) {
        return new Charges(price, currency(new Clearable(currency)), deposit);
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
            @Nullable ClearableAmount deposit) {
        return new Charges(
                price == null ? old.price() : price,
                currency == null ? old.currency() : currency(currency),
                deposit == null ? old.deposit() : deposit.value());
    }

    private static @Nullable CurrencyCode currency(Clearable code) {
        return code.read("currency", CurrencyCode::new);
    }
}
