package org.umoorsehhat.booking.patient.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.chassis.page.ListOrder.CursorText;
import org.umoorsehhat.chassis.page.OrderField;

/** In which orders patients are listed: by number, unless told. */
public final class PatientOrders {

    private static final OrderField<Patient> ID = OrderField.number("id", "p.id", Patient::id);

    private static final List<OrderField<Patient>> FIELDS =
            List.of(OrderField.words("name", "p.name", Patient::name), ID);

    private static final ListOrder<Patient> BY_NUMBER = ListOrder.ascending(CursorText.DOTS, ID);

    private PatientOrders() {}

    /**
     * Reads {@code ordering}.
     *
     * @throws org.umoorsehhat.chassis.problem.Problem {@code 400} for what is no field
     */
    public static ListOrder<Patient> of(@Nullable String ordering) {
        return ListOrder.read(ordering, FIELDS, BY_NUMBER);
    }
}
