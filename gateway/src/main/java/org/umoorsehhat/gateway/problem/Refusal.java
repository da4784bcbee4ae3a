package org.umoorsehhat.gateway.problem;

import org.jspecify.annotations.Nullable;

/** A failure that knows what to tell the caller. */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /** Without a stack trace: refusals come in floods. */
    protected Refusal(Problem problem, @Nullable Throwable cause) {
        super(problem.detail(), cause, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
