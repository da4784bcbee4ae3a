package org.umoorsehhat.booking.link;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.AppointmentMoves;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Reschedule;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.CommitResult.Written;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.link.MessageLink;
import org.umoorsehhat.chassis.link.MessageLinks;
import reactor.core.publisher.Mono;

/**
 * Appointments of links: the same commands as with a log-in, by the patient whose link it is. What
 * has been done ends the link; that the same is not done twice, the appointment's state sees to.
 */
@Service
public class LinkedAppointments {

    private final AppointmentChanges changes;
    private final AppointmentMoves moves;
    private final MessageLinks links;

    LinkedAppointments(AppointmentChanges changes, AppointmentMoves moves, MessageLinks links) {
        this.changes = changes;
        this.moves = moves;
        this.links = links;
    }

    /** What the link is about. */
    public Mono<Appointment> find(MessageLink link, Caller caller) {
        return changes.find(ref(link), caller);
    }

    /** Does what the link is for. Fails as with a log-in. */
    public Mono<Appointment> act(
            MessageLink link, Acting action, Caller caller, IdempotencyKey key) {
        return changes.act(ref(link), action, caller, key)
                .delayUntil(done -> links.used(link, key));
    }

    /** Moves it; gives the new appointment. */
    public Mono<Appointment> move(
            MessageLink link, Reschedule move, Caller caller, IdempotencyKey key) {
        return moves.move(ref(link), move, null, caller, key)
                .map(Written::appointment)
                .delayUntil(done -> links.used(link, key));
    }

    private static AppointmentRef ref(MessageLink link) {
        return AppointmentRef.of(UUID.fromString(link.subject()));
    }
}
