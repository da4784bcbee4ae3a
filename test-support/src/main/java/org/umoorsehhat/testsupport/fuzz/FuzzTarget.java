package org.umoorsehhat.testsupport.fuzz;

/** Sends requests to the service under test, with whatever token the test has chosen. */
@FunctionalInterface
public interface FuzzTarget {

    FuzzAnswer send(FuzzRequest request);
}
