package org.umoorsehhat.systemtests;

import org.junit.jupiter.api.RepeatedTest;

class JourneyIT {

    /** Twice: what the first has left behind must not be in the way of the second. */
    @RepeatedTest(2)
    void oneBookingTravelsTheWholePlatform() {
        new Journey(SharedPlatform.endpoints(), System.out).play();
    }
}
