package org.umoorsehhat.booking.appointment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.booking.BookingProperties;
import org.umoorsehhat.booking.appointment.rules.AppointmentLifecycle;

/** The rules, as this clinic wants them. */
@Configuration(proxyBeanMethods = false)
class AppointmentConfiguration {

    @Bean
    AppointmentLifecycle appointmentLifecycle(BookingProperties properties) {
        return new AppointmentLifecycle(properties.farthestDays(), properties.earlyStart());
    }
}
