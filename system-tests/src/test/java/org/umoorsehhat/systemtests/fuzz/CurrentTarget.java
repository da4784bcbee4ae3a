package org.umoorsehhat.systemtests.fuzz;

import java.util.Objects;
import org.umoorsehhat.testsupport.fuzz.FuzzAnswer;
import org.umoorsehhat.testsupport.fuzz.FuzzRequest;
import org.umoorsehhat.testsupport.fuzz.FuzzTarget;

/** Whatever target is set: a fuzzer, which has read a document, is used for all roles. */
final class CurrentTarget implements FuzzTarget {

    private FuzzTarget target;

    void set(FuzzTarget now) {
        target = now;
    }

    @Override
    public FuzzAnswer send(FuzzRequest request) {
        return Objects.requireNonNull(target).send(request);
    }

    @Override
    public String describe(FuzzRequest request) {
        return Objects.requireNonNull(target).describe(request);
    }
}
