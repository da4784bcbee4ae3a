package org.umoorsehhat.waitlist.saga;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.umoorsehhat.waitlist.support.TestBroker;
import org.umoorsehhat.waitlist.support.TimersOffTest;

/** A thousand random interleavings with booking-service. */
@Tag("proof")
@TimersOffTest
class SagaProof {

    static {
        TestBroker.shared();
    }

    @Autowired ApplicationContext context;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 1000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySeatFindsWhoWaitsForIt(long seed) {
        new RandomInterleaving(new SagaDriver(context), new BookingServiceModel(), seed).play();
    }
}
