package org.umoorsehhat.waitlist.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.umoorsehhat.testsupport.ServiceTest;

/**
 * The service with its relay and timers at rest: nothing happens but what the test does, and
 * booking-service, which hears nothing, never answers.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ServiceTest(
        properties = {
            "umoorsehhat.outbox.relay=false",
            "umoorsehhat.waitlist.timers.enabled=false",
            "umoorsehhat.waitlist.offer.answer-wait=300ms",
            // Tests run at night too.
            "umoorsehhat.waitlist.offer.night-from=",
            "umoorsehhat.waitlist.offer.night-until=",
            "umoorsehhat.waitlist.offer.settle=0s",
            "umoorsehhat.waitlist.offer.pause=0s"
        })
public @interface TimersOffTest {}
