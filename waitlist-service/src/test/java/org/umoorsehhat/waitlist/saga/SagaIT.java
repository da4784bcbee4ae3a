package org.umoorsehhat.waitlist;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A handful of random interleavings with booking-service; the proof plays a thousand. */
@StillServiceTest
class SagaIT {

    static {
        Broker.shared();
    }

    @Autowired ApplicationContext context;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everySeatFindsWhoWaitsForIt(long seed) {
        new SagaRun(new SagaService(context), new BookingModel(), seed).play();
    }
}
