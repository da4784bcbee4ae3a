package org.umoorsehhat.booking.online.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a payment online.
 *
 * @param arrived what came; absent while nothing has, as {@code taken} and {@code arrivedAt}
 * @param taken what of it is in the ledger
 */
public record OnlineHistory(
        OnlinePayment payment,
        Instant createdAt,
        @Nullable BigDecimal arrived,
        @Nullable String arrivedCurrency,
        @Nullable BigDecimal taken,
        @Nullable Instant arrivedAt,
        List<Returned> refunds) {

    /**
     * Money that goes back.
     *
     * @param problem the provider's code; absent where there is none
     */
    public record Returned(
            BigDecimal amount,
            String currency,
            OnlineRefund.Cause cause,
            OnlineRefund.State state,
            @Nullable String problem,
            Instant createdAt) {}
}
