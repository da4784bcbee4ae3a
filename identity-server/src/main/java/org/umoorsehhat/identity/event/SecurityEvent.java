package org.umoorsehhat.identity.event;

import java.util.Locale;

/** What is told of those who come and go. */
public enum SecurityEvent {
    LOGIN,
    LOGIN_FAILED,
    /** Was not looked at: too many wrong ones before. */
    LOGIN_THROTTLED,
    LOGOUT,
    TOKEN_REFUSED,
    /** A refresh token was shown that had served before: stolen, from whoever shows it or by. */
    REFRESH_REUSED,
    AUTHORIZE_REFUSED;

    /** As in logs and metrics: {@code login_failed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
