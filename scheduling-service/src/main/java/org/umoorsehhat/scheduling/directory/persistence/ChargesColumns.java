package org.umoorsehhat.scheduling.directory.persistence;

import static org.umoorsehhat.scheduling.persistence.Bindings.nullable;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.umoorsehhat.scheduling.directory.rules.Charges;
import org.umoorsehhat.scheduling.directory.rules.CurrencyCode;
import org.umoorsehhat.scheduling.directory.rules.LateFee;
import org.umoorsehhat.scheduling.directory.rules.Money;
import org.umoorsehhat.scheduling.persistence.RowReader;

/**
 * What an appointment costs, in the columns of a doctor or a service.
 *
 * @param price the column of that
 */
record ChargesColumns(String price) {

    GenericExecuteSpec bind(GenericExecuteSpec statement, Charges charges) {
        CurrencyCode currency = charges.currency();
        LateFee fee = charges.lateFee();
        var bound =
                statement
                        .bind(price, charges.price().amount())
                        .bind("cancellation_fee_minutes", fee.minutes())
                        .bind("no_show_fee", fee.onNoShow());
        bound =
                nullable(
                        bound, "currency", currency == null ? null : currency.code(), String.class);
        bound = nullable(bound, "cancellation_fee_percent", fee.percent(), Integer.class);
        bound = bind(bound, "cancellation_fee_amount", fee.amount());
        return bind(bound, "deposit_amount", charges.deposit());
    }

    private static GenericExecuteSpec bind(
            GenericExecuteSpec statement, String column, @Nullable Money amount) {
        return nullable(
                statement, column, amount == null ? null : amount.amount(), BigDecimal.class);
    }

    Charges read(RowReader row) {
        String currency = row.optional("currency", String.class);
        return new Charges(
                new Money(row.amount(price)),
                currency == null ? null : new CurrencyCode(currency),
                amount(row, "deposit_amount"),
                new LateFee(
                        amount(row, "cancellation_fee_amount"),
                        row.optional("cancellation_fee_percent", Integer.class),
                        row.count("cancellation_fee_minutes"),
                        row.flag("no_show_fee")));
    }

    private static @Nullable Money amount(RowReader row, String column) {
        BigDecimal amount = row.optional(column, BigDecimal.class);
        return amount == null ? null : new Money(amount);
    }
}
