package org.umoorsehhat.booking.appointment.web;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.rules.AppointmentLifecycle;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.page.Page;

/** Shows appointments to a caller as they are now, with what the rules let this caller do. */
@Component
class AppointmentViews {

    private final AppointmentLifecycle lifecycle;
    private final Clock clock;

    AppointmentViews(AppointmentLifecycle lifecycle, Clock clock) {
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    AppointmentView of(Appointment appointment, Caller caller) {
        return AppointmentView.of(appointment, caller, clock.instant(), lifecycle);
    }

    Page<AppointmentView> of(Page<Appointment> found, Caller caller) {
        return found.map(one -> of(one, caller));
    }
}
