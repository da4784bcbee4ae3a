package org.umoorsehhat.waitlist.saga;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.umoorsehhat.waitlist.support.TestBroker;
import org.umoorsehhat.waitlist.support.TimersOffTest;

/** A handful of random interleavings with booking-service; the proof plays a thousand. */
@TimersOffTest
class SagaIT {

    static {
        TestBroker.shared();
    }

    @Autowired ApplicationContext context;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everySeatFindsWhoWaitsForIt(long seed) {
        new RandomInterleaving(new SagaDriver(context), new BookingServiceModel(), seed).play();
    }
}
