package org.umoorsehhat.booking.directory.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import org.umoorsehhat.booking.directory.rules.Charges;
import org.umoorsehhat.booking.directory.rules.LateFee;

/** The columns of doctors and of services that say what a visit costs, beside its price. */
final class ChargeColumns {

    /** Their names, in order. */
    static final String NAMES =
            "currency, deposit_amount, cancellation_fee_amount, cancellation_fee_percent, "
                    + "cancellation_fee_minutes, no_show_fee";

    private ChargeColumns() {}

    /**
     * @param price the column of the price
     */
    static Charges read(Readable row, String price) {
        return new Charges(
                required(row, price, BigDecimal.class),
                row.get("currency", String.class),
                row.get("deposit_amount", BigDecimal.class),
                new LateFee(
                        row.get("cancellation_fee_amount", BigDecimal.class),
                        row.get("cancellation_fee_percent", Integer.class),
                        required(row, "cancellation_fee_minutes", Integer.class),
                        required(row, "no_show_fee", Boolean.class)));
    }
}
