package org.umoorsehhat.chassis.inbox;

/**
 * A handler of several events cannot have one transaction for all of them. They come again, fewer
 * at a time, in the end one by one; nothing counts as failed.
 */
public final class NotTogetherException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotTogetherException(String reason) {
        super(reason);
    }
}
