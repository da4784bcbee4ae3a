package org.umoorsehhat.systemtests.compare.play;

/** As many requests were sent as were wanted, wherever that was. */
final class Enough extends RuntimeException {

    private static final long serialVersionUID = 1;

    Enough() {
        super("enough", null, false, false);
    }
}
