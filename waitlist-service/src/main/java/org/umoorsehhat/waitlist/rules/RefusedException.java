package org.umoorsehhat.waitlist.rules;

/** Ends what cannot be done, and its transaction with it. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // It never leaves the process.
    private final Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
