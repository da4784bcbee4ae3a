package org.umoorsehhat.systemtests.compare.quiet;

/** A run that cannot be compared: the platform did not do what the comparison needs. */
public final class Unfinished extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unfinished(String message) {
        super(message);
    }
}
