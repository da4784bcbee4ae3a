package org.umoorsehhat.booking;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.umoorsehhat.testsupport.ServiceTest;

/** The one configuration that all tests of the service share, and with it one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import({UseCases.class, LedgerEvents.class})
@ServiceTest(
        properties = {
            "umoorsehhat.booking.slot-wait=150ms",
            "umoorsehhat.booking.statistics.fold-interval=200ms",
            "umoorsehhat.booking.stream.heartbeat=500ms",
            "logging.level.org.umoorsehhat.chassis.inbox=WARN"
        })
public @interface BookingServiceTest {}
