package org.umoorsehhat.gateway.route;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.gateway.problem.Problem;
import org.umoorsehhat.gateway.problem.Refusal;

/** A service gave no answer. What the circuit breakers count, and nothing else. */
public final class UpstreamUnavailable extends Refusal {

    private static final long serialVersionUID = 1;

    UpstreamUnavailable(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
