package org.umoorsehhat.waitlist;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A thousand random interleavings with booking-service. */
@Tag("proof")
@StillServiceTest
class SagaProof {

    static {
        Broker.shared();
    }

    @Autowired ApplicationContext context;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 1000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySeatFindsWhoWaitsForIt(long seed) {
        new SagaRun(new SagaService(context), new BookingModel(), seed).play();
    }
}
