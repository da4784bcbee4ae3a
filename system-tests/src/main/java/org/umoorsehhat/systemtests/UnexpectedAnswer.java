package org.umoorsehhat.systemtests;

/** A step of the journey did not end as it should. */
public final class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnexpectedAnswer(String message) {
        super(message);
    }
}
