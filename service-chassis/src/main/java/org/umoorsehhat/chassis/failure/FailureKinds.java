package org.umoorsehhat.chassis.failure;

/** What logs say of failures. */
public final class FailureKinds {

    private FailureKinds() {}

    /**
     * The kinds of {@code failure} and its causes, without their words, which may quote the data.
     */
    public static String of(Throwable failure) {
        Throwable cause = failure.getCause();
        String name = failure.getClass().getSimpleName();
        return cause == null ? name : name + " < " + of(cause);
    }
}
