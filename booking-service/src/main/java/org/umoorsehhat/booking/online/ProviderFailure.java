package org.umoorsehhat.booking.online;

/** The provider did not do it. */
public final class ProviderFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final boolean isFinal;

    private ProviderFailure(String code, boolean isFinal) {
        super(code, null, false, false);
        this.code = code;
        this.isFinal = isFinal;
    }

    /** It refuses, and would again. */
    public static ProviderFailure refused(String code) {
        return new ProviderFailure(code, true);
    }

    /** It is away, busy, or nobody knows what it did. */
    public static ProviderFailure away(String code) {
        return new ProviderFailure(code, false);
    }

    /** A word for staff and the log, with nothing of a patient. */
    public String code() {
        return code;
    }

    public boolean isFinal() {
        return isFinal;
    }
}
