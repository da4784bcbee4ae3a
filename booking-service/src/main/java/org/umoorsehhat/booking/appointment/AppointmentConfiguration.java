package org.umoorsehhat.booking.appointment;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.booking.BookingProperties;
import org.umoorsehhat.booking.appointment.rules.AppointmentLifecycle;
import org.umoorsehhat.booking.appointment.rules.BookingPolicy;
import org.umoorsehhat.booking.appointment.rules.state.VisitTimes;
import org.umoorsehhat.booking.limit.LimitProperties;
import org.umoorsehhat.booking.payment.PaymentProperties;
import org.umoorsehhat.booking.relation.rules.RelationPolicy;
import org.umoorsehhat.chassis.schedule.DueSignal;
import org.umoorsehhat.chassis.schedule.DueTask;

/** The rules, as this clinic wants them. */
@Configuration(proxyBeanMethods = false)
class AppointmentConfiguration {

    @Bean
    AppointmentLifecycle appointmentLifecycle(
            BookingProperties properties,
            LimitProperties limits,
            RelationPolicy relation,
            PaymentProperties payment) {
        return new AppointmentLifecycle(
                properties.farthestDays(),
                new VisitTimes(
                        properties.earlyStart(), properties.earlyArrival(), properties.undo()),
                new BookingPolicy(limits.policy(), relation, payment.currency().getCurrencyCode()));
    }

    /** No signal: a visit stays unclosed for days. */
    @Bean
    DueTask closingUnclosedVisits(
            UnclosedVisits visits, UnclosedProperties properties, Clock clock) {
        return new DueTask(
                "unclosed visits", new DueSignal(), properties.interval(), clock, visits::round);
    }
}
