package org.umoorsehhat.booking.online;

/**
 * What the provider has of a payment.
 *
 * @param id what it calls it
 * @param clientSecret with which a browser pays it, and that is not stored
 */
public record ProviderIntent(String id, String clientSecret, State state) {

    /** What may be done with it. */
    public enum State {
        /** Waits for whoever pays. */
        OPEN,
        /** Is being paid, or has been. */
        UNDER_WAY,
        CANCELLED
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ProviderIntent[" + id + ", " + state + "]";
    }
}
