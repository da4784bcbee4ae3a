package org.umoorsehhat.notification.reminder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.chassis.page.ListOrder.CursorText;
import org.umoorsehhat.chassis.page.ListOrder.Part;
import org.umoorsehhat.chassis.page.OrderField;

/** In which orders reminders are listed: what is due last comes first, unless told. */
public final class ReminderOrders {

    private static final OrderField<Reminder> SCHEDULED_FOR =
            OrderField.instant("scheduled_for", "d.scheduled_for", Reminder::scheduledFor);
    private static final OrderField<Reminder> ID = OrderField.number("id", "d.id", Reminder::id);
    private static final List<OrderField<Reminder>> FIELDS = List.of(SCHEDULED_FOR, ID);

    private static final ListOrder<Reminder> LATEST_FIRST =
            new ListOrder<>(
                    List.of(new Part<>(SCHEDULED_FOR, true), new Part<>(ID, true)),
                    new SecondsAndNanos());

    private ReminderOrders() {}

    /**
     * Reads {@code ordering}.
     *
     * @throws org.umoorsehhat.chassis.problem.Problem {@code 400} for what is no field
     */
    public static ListOrder<Reminder> of(@Nullable String ordering) {
        return ListOrder.read(ordering, FIELDS, LATEST_FIRST);
    }

    /** As callers have them from before there were other orders: seconds, nanoseconds, number. */
    private static final class SecondsAndNanos implements CursorText {

        private static final Pattern FORM =
                Pattern.compile("[0-9]{1,11}\\.[0-9]{1,9}\\.[0-9]{1,18}");

        @Override
        public String join(List<String> places) {
            Instant time = Instant.EPOCH.plus(Long.parseLong(places.getFirst()), ChronoUnit.MICROS);
            return time.getEpochSecond() + "." + time.getNano() + "." + places.getLast();
        }

        @Override
        public List<String> split(String cursor) {
            if (!FORM.matcher(cursor).matches()) {
                throw new IllegalArgumentException("is not of this form");
            }
            String[] parts = cursor.split("\\.", -1);
            Instant time =
                    Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            return List.of(
                    String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, time)), parts[2]);
        }
    }
}
