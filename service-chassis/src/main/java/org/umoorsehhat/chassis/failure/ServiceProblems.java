package org.umoorsehhat.chassis.failure;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.problem.Problems;

/** What a failure looks like to the caller of a service with a database and a broker. */
final class ServiceProblems {

    private static final Logger log = LoggerFactory.getLogger(ServiceProblems.class);

    private ServiceProblems() {}

    static Problem of(Throwable failure) {
        return Problems.of(failure, ServiceProblems::ofDatabaseOrBroker);
    }

    private static @Nullable Problem ofDatabaseOrBroker(Throwable failure) {
        if (UnstorableInput.isCauseOf(failure)) {
            log.info("Answering 400: {}", failure.toString());
            return UnstorableInput.problem();
        }
        return Unavailability.isCauseOf(failure) ? Problems.busy(failure) : null;
    }
}
