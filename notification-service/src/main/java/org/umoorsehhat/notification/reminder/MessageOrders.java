package org.umoorsehhat.notification.reminder;

import java.util.List;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.chassis.page.ListOrder.CursorText;
import org.umoorsehhat.chassis.page.ListOrder.Part;
import org.umoorsehhat.chassis.page.OrderField;

/** In which order messages are listed. */
public final class MessageOrders {

    /** What was made last comes first. */
    public static final ListOrder<Message> NEWEST_FIRST =
            new ListOrder<>(
                    List.of(
                            new Part<>(
                                    OrderField.instant("", "d.created_at", Message::createdAt),
                                    true),
                            new Part<>(OrderField.number("", "d.id", Message::id), true)),
                    CursorText.DOTS);

    private MessageOrders() {}
}
