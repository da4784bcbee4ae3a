package org.umoorsehhat.chassis.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.umoorsehhat.chassis.problem.Problem;

/**
 * Requests that did not arrive in time.
 *
 * @param ofHeads those whose headers did not, and connections on which nothing was sent
 */
record Timeouts(Counter ofHeads, Counter ofBodies) {

    private static final String NAME = "requests.late";

    Timeouts(MeterRegistry meters) {
        this(meters.counter(NAME, "part", "head"), meters.counter(NAME, "part", "body"));
    }

    /** Told to whoever reads the body; the rest of it is of no use. */
    static Problem problem(String detail) {
        return Problem.of(HttpStatus.REQUEST_TIMEOUT, detail)
                .withHeader(HttpHeaders.CONNECTION, "close");
    }
}
