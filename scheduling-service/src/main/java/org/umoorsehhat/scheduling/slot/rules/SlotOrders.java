package org.umoorsehhat.scheduling.slot.rules;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.chassis.page.ListOrder.CursorText;
import org.umoorsehhat.chassis.page.OrderField;

/** In which orders slots are listed: as the doctor's calendar has them, unless told. */
public final class SlotOrders {

    private static final OrderField<TimeSlot> ID = OrderField.number("id", "s.id", TimeSlot::id);

    private static final List<OrderField<TimeSlot>> FIELDS =
            List.of(
                    OrderField.instant("starts_at", "s.starts_at", slot -> slot.time().startsAt()),
                    ID);

    /** By date, start and number. */
    public static final ListOrder<TimeSlot> CALENDAR =
            ListOrder.ascending(
                    new CalendarCursor(),
                    OrderField.date("", "s.date", slot -> slot.time().wallClock().date()),
                    OrderField.time(
                            "", "s.start_time", slot -> slot.time().wallClock().startTime()),
                    ID);

    private SlotOrders() {}

    /**
     * Reads {@code ordering}.
     *
     * @throws org.umoorsehhat.chassis.problem.Problem {@code 400} for what is no field
     */
    public static ListOrder<TimeSlot> of(@Nullable String ordering) {
        return ListOrder.read(ordering, FIELDS, CALENDAR);
    }

    /** Text that says nothing to a caller. */
    private static final class CalendarCursor implements CursorText {

        private static final String SEPARATOR = " ";

        @Override
        public String join(List<String> places) {
            String text = String.join(SEPARATOR, places);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<String> split(String cursor) {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return List.of(text.split(SEPARATOR, -1));
        }
    }
}
