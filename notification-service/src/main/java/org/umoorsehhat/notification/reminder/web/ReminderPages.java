package org.umoorsehhat.notification.reminder.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.notification.reminder.Reminder;
import org.umoorsehhat.notification.reminder.ReminderCursor;
import org.umoorsehhat.notification.reminder.ReminderFilter;
import org.umoorsehhat.notification.reminder.Visibility;
import org.umoorsehhat.notification.reminder.persistence.PostgresReminders;
import reactor.core.publisher.Mono;

/** Reads pages of reminders, by number or by cursor. */
@Component
class ReminderPages {

    private final PostgresReminders reminders;

    ReminderPages(PostgresReminders reminders) {
        this.reminders = reminders;
    }

    Mono<Page<ReminderJson>> page(ReminderFilter filter, Visibility visibility, PageQuery query) {
        String cursor = query.cursor();
        if (cursor != null) {
            return reminders
                    .findAfter(filter, visibility, query.limit(), place(cursor))
                    .collectList()
                    .map(rows -> query.toCursorPage(rows, ReminderPages::cursor))
                    .map(page -> page.map(ReminderJson::of));
        }
        return Mono.zip(
                        reminders
                                .find(filter, visibility, query.limit(), query.offset())
                                .collectList(),
                        reminders.count(filter, visibility))
                .map(both -> query.toPage(both.getT1(), both.getT2()).map(ReminderJson::of));
    }

    private static String cursor(Reminder last) {
        Instant at = last.scheduledFor();
        return at.getEpochSecond() + "." + at.getNano() + "." + last.id();
    }

    private static @Nullable ReminderCursor place(String cursor) {
        if (cursor.isEmpty()) {
            return null;
        }
        if (!cursor.matches("[0-9]{1,12}\\.[0-9]{1,9}\\.[0-9]{1,18}")) {
            throw Problem.invalid("cursor", "is not a cursor of this list");
        }
        String[] parts = cursor.split("\\.");
        return new ReminderCursor(
                Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1])),
                Long.parseLong(parts[2]));
    }
}
