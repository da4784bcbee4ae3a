package org.umoorsehhat.scheduling.slot.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.scheduling.slot.persistence.SlotRange;
import org.umoorsehhat.scheduling.slot.rules.SlotPosition;
import org.umoorsehhat.scheduling.slot.rules.TimeSlot;
import org.umoorsehhat.scheduling.web.DateChecks;

/** A position in the list of slots, as text that says nothing to a caller. */
final class SlotCursor {

    private SlotCursor() {}

    static String of(TimeSlot slot) {
        var wallClock = slot.time().wallClock();
        String text = wallClock.date() + " " + wallClock.startTime() + " " + slot.id();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static SlotRange range(PageQuery query) {
        return query.byCursor()
                ? new SlotRange(position(query.cursor()), 0, query.limit())
                : new SlotRange(null, query.offset(), query.limit());
    }

    private static @Nullable SlotPosition position(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
                            .split(" ", 3);
            if (parts.length == 3) {
                LocalDate date = LocalDate.parse(parts[0]);
                DateChecks.requireSaneYear("cursor", date);
                return new SlotPosition(date, LocalTime.parse(parts[1]), Long.parseLong(parts[2]));
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
