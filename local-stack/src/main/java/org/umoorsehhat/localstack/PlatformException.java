package org.umoorsehhat.localstack;

import org.jspecify.annotations.Nullable;

/** Something that whoever runs the platform can mend; the message says what, and how. */
public final class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PlatformException(String message) {
        this(message, null);
    }

    public PlatformException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
