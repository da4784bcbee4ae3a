package org.umoorsehhat.scheduling.slot.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.scheduling.slot.SlotWindow;
import org.umoorsehhat.scheduling.slot.TimeSlot;
import org.umoorsehhat.scheduling.web.Times;

/** A place in the list of slots, as text that says nothing to a caller. */
final class SlotCursor {

    private SlotCursor() {}

    static String of(TimeSlot slot) {
        var wallClock = slot.placed().wallClock();
        String text = wallClock.date() + " " + wallClock.start() + " " + slot.id();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static SlotWindow window(PageQuery query) {
        return query.byCursor()
                ? new SlotWindow(place(query.cursor()), 0, query.limit())
                : new SlotWindow(null, query.offset(), query.limit());
    }

    private static SlotWindow.@Nullable Place place(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
                            .split(" ", 3);
            if (parts.length == 3) {
                LocalDate date = LocalDate.parse(parts[0]);
                Times.requireSane("cursor", date);
                return new SlotWindow.Place(
                        date, LocalTime.parse(parts[1]), Long.parseLong(parts[2]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static Problem invalid() {
        return Problem.invalid("cursor", "is not a cursor of this list");
    }
}
