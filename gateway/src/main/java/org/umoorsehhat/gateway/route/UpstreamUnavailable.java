package org.umoorsehhat.gateway.route;

import org.umoorsehhat.chassis.problem.Problem;

/**
 * A service gave no answer. What the circuit breakers count, and nothing else. Its cause is what
 * the caller is told.
 */
public final class UpstreamUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    UpstreamUnavailable(Problem problem) {
        super(problem.getMessage(), problem, false, false);
    }
}
