package org.umoorsehhat.gateway.route;

import org.umoorsehhat.chassis.problem.Problem;

/**
 * A service gave no answer. What the circuit breakers count, and nothing else. Its cause is what
 * the caller is told.
 */
public final class UpstreamUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean isCertain;

    /**
     * @param isCertain whether no request could have had an answer; else this one may be to blame
     */
    UpstreamUnavailable(Problem problem, boolean isCertain) {
        super(problem.getMessage(), problem, false, false);
        this.isCertain = isCertain;
    }

    boolean isCertain() {
        return isCertain;
    }
}
