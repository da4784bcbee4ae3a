package org.umoorsehhat.chassis.inbox;

/**
 * An event that is unreadable, invalid or refused for good: it goes to the dead letters at once.
 */
public final class RejectedEvent extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RejectedEvent(String reason) {
        super(reason);
    }

    public RejectedEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
