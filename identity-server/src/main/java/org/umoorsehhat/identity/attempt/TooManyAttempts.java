package org.umoorsehhat.identity.attempt;

import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** A guess that was not looked at: right or wrong, it has to wait. */
public final class TooManyAttempts extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1;

    private final long seconds;

    TooManyAttempts(Duration wait) {
        super(new OAuth2Error("temporarily_unavailable"));
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** Until the next one is looked at, 1 and more. */
    public long retryAfterSeconds() {
        return seconds;
    }
}
