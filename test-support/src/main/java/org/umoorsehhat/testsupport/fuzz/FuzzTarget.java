package org.umoorsehhat.testsupport.fuzz;

/** Sends requests to the service under test, with whatever token the test has chosen. */
@FunctionalInterface
public interface FuzzTarget {

    FuzzAnswer send(FuzzRequest request);

    /** What the request was that was sent last, for somebody who wants to send it again. */
    default String describe(FuzzRequest request) {
        return request.toString();
    }
}
