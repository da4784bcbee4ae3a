package org.umoorsehhat.notification.reminder.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.database.Queries;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.notification.reminder.ReminderFilter;
import org.umoorsehhat.notification.reminder.ReminderOrders;
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

    /**
     * @param ordering as {@link ReminderOrders} reads it
     */
    Mono<Page<ReminderJson>> page(
            ReminderFilter filter,
            Visibility visibility,
            @Nullable String ordering,
            PageQuery query) {
        var order = ReminderOrders.of(ordering);
        var rows = reminders.find(filter, visibility, order.range(query)).collectList();
        return query.byCursor()
                ? rows.map(found -> query.toCursorPage(found, order::cursor).map(ReminderJson::of))
                : Queries.both(rows, reminders.count(filter, visibility))
                        .map(both ->
                                query.toPage(both.getT1(), both.getT2()).map(ReminderJson::of));
    }
}
