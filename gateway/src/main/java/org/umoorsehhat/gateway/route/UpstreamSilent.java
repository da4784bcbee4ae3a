package org.umoorsehhat.gateway.route;

/**
 * A service that is there gave no answer to this request, for which the request itself may be to
 * blame, and its caller has had as many such as one may have: circuit breakers ignore it. Its cause
 * is what the caller is told.
 */
public final class UpstreamSilent extends RuntimeException {

    private static final long serialVersionUID = 1;

    UpstreamSilent(UpstreamUnavailable failure) {
        super(failure.getMessage(), failure, false, false);
    }
}
