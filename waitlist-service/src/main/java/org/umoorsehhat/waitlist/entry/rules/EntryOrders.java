package org.umoorsehhat.waitlist.entry.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.chassis.page.ListOrder.CursorText;
import org.umoorsehhat.chassis.page.OrderField;

/** In which orders entries are listed: by whose turn comes first, unless told. */
public final class EntryOrders {

    private static final OrderField<Entry> PRIORITY =
            OrderField.number("priority", "e.priority", entry -> (long) entry.priority());
    private static final OrderField<Entry> CREATED_AT =
            OrderField.instant("created_at", "e.joined_at", Entry::joinedAt);
    private static final OrderField<Entry> ID = OrderField.number("id", "e.id", Entry::id);

    private static final List<OrderField<Entry>> FIELDS =
            List.of(
                    PRIORITY,
                    CREATED_AT,
                    OrderField.date(
                            "preferred_date",
                            "e.preferred_date",
                            entry -> entry.preferences().date()),
                    ID);

    /** Priority, then age. */
    private static final ListOrder<Entry> TURN =
            ListOrder.ascending(CursorText.separatedBy("-"), PRIORITY, CREATED_AT, ID);

    private EntryOrders() {}

    /**
     * Reads {@code ordering}.
     *
     * @throws org.umoorsehhat.chassis.problem.Problem {@code 400} for what is no field
     */
    public static ListOrder<Entry> of(@Nullable String ordering) {
        return ListOrder.read(ordering, FIELDS, TURN);
    }
}
