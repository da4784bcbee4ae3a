package org.umoorsehhat.chassis.idempotency;

/**
 * An answer as it is remembered: no content, since that may be health data. The resource is read
 * anew when it is given again.
 *
 * @param status of the answer, 2xx
 * @param resource id of what was made or changed
 * @param replayed whether this answers a repeated request
 */
public record Remembered(int status, String resource, boolean replayed) {

    public Remembered {
        if (status < 200 || status > 299) {
            throw new IllegalArgumentException("only success is remembered, not " + status);
        }
    }

    /** The answer to a request that has just had its effect. */
    public static Remembered first(int status, Object resource) {
        return new Remembered(status, resource.toString(), false);
    }
}
