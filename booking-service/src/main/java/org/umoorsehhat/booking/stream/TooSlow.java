package org.umoorsehhat.booking.stream;

/** A listener does not read what is sent. */
public final class TooSlow extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooSlow() {
        super("the listener does not keep up", null, false, false);
    }
}
