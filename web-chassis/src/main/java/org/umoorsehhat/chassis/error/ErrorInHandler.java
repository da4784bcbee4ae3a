package org.umoorsehhat.chassis.error;

/**
 * What the JVM could not do for one request, such as a stack that was not deep enough. Reactor
 * takes such an error for the end of everything and tells nobody; as an exception it is a fault
 * like others, and answered.
 */
final class ErrorInHandler extends RuntimeException {

    private static final long serialVersionUID = 1;

    ErrorInHandler(Throwable error) {
        super(error.toString(), error);
    }

    /**
     * Whether it is over with the request that caused it. Memory that has run out is not: that ends
     * the process, as its options say.
     */
    static boolean isOver(Throwable error) {
        return error instanceof Error && !(error instanceof OutOfMemoryError);
    }
}
