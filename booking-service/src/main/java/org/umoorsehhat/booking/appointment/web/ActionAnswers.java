package org.umoorsehhat.booking.appointment.web;

import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.payment.rules.Money;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.web.IfMatch;
import reactor.core.publisher.Mono;

/** What actions on one appointment have in common: who, to which version, and what is answered. */
@Component
class ActionAnswers {

    private final AppointmentChanges appointments;
    private final AppointmentViews views;

    ActionAnswers(AppointmentChanges appointments, AppointmentViews views) {
        this.appointments = appointments;
        this.views = views;
    }

    /** The answer of an action that says what it did. */
    record Told(String message, AppointmentView appointment) implements AccessedData {

        @Override
        public Long accessedPatient() {
            return appointment.patient();
        }

        @Override
        public String accessedId() {
            return appointment.accessedId();
        }
    }

    /** Does what is the clinic's to do, and shows the appointment. */
    Mono<ResponseEntity<AppointmentView>> byStaff(
            Acting action, String id, IfMatch ifMatch, Caller caller, IdempotencyKey key) {
        return act(action, id, ifMatch, caller, key)
                .map(done ->
                        AppointmentAddress.tagged(ResponseEntity.ok(), done)
                                .body(view(done, caller)));
    }

    /** The same, and says what was done. */
    Mono<ResponseEntity<Told>> toldByStaff(
            String message,
            Acting action,
            String id,
            IfMatch ifMatch,
            Caller caller,
            IdempotencyKey key) {
        return act(action, id, ifMatch, caller, key).map(done -> told(message, done, caller));
    }

    private Mono<Appointment> act(
            Acting action, String id, IfMatch ifMatch, Caller caller, IdempotencyKey key) {
        caller.require(Role.STAFF);
        return appointments.act(
                AppointmentAddress.ref(id), action, ifMatch.versions(), caller, key);
    }

    ResponseEntity<Told> told(String message, Appointment done, Caller caller) {
        return AppointmentAddress.tagged(ResponseEntity.ok(), done)
                .body(new Told(message, view(done, caller)));
    }

    ResponseEntity<Told> cancelled(Appointment done, Caller caller) {
        return told(ofCancellation(done), done, caller);
    }

    /** What was done, and what it costs. */
    private static String ofCancellation(Appointment done) {
        var payment = done.payment();
        if (payment.due() == null) {
            return "The appointment was cancelled.";
        }
        String currency = Objects.requireNonNullElse(Money.told(payment.currency()), "");
        return "The appointment was cancelled. A cancellation fee of %s is owed."
                .formatted((payment.due().toPlainString() + " " + currency).strip());
    }

    AppointmentView view(Appointment appointment, Caller caller) {
        return views.of(appointment, caller);
    }
}
