package org.umoorsehhat.notification.reminder.web;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.AccessRecord;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.database.Queries;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.notification.reminder.MessageOrders;
import org.umoorsehhat.notification.reminder.persistence.PostgresMessages;
import org.umoorsehhat.notification.reminder.persistence.PostgresReminders;
import org.umoorsehhat.notification.reminder.rules.RemindedAppointment;
import reactor.core.publisher.Mono;

/** Which messages went out about an appointment, and which wait or failed. */
@RestController
@Recorded("message")
class MessageController {

    private final PostgresReminders appointments;
    private final PostgresMessages messages;

    MessageController(PostgresReminders appointments, PostgresMessages messages) {
        this.appointments = appointments;
        this.messages = messages;
    }

    @GetMapping("/api/appointments/appointments/{id}/messages")
    @Operation(
            summary = "Messages about an appointment, reminders among them, the newest first",
            description =
                    "By number, UUID or reference of the appointment. Says what kind of message, over which channel, and"
                            + " what became of it; what it said is not kept.")
    Mono<Page<MessageJson>> ofAppointment(
            @PathVariable("id") String id, PageQuery query, Caller caller) {
        if (!ReminderFilters.isAppointment(id)) {
            return Mono.error(ReminderAccess.notFoundAppointment());
        }
        return AccessRecord.tell(
                        appointments.appointment(id, ReminderAccess.read(caller)),
                        RemindedAppointment::patientId)
                .switchIfEmpty(Mono.error(ReminderAccess::notFoundAppointment))
                .flatMap(appointment -> page(appointment.id(), query));
    }

    private Mono<Page<MessageJson>> page(long appointment, PageQuery query) {
        var order = MessageOrders.NEWEST_FIRST;
        var rows = messages.find(appointment, order.range(query)).collectList();
        return query.byCursor()
                ? rows.map(found -> query.toCursorPage(found, order::cursor).map(MessageJson::of))
                : Queries.both(rows, messages.count(appointment))
                        .map(both -> query.toPage(both.getT1(), both.getT2()).map(MessageJson::of));
    }
}
