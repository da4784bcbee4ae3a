package org.umoorsehhat.identity.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sessions of one instance; only who logs in has one, or is about to with a passkey.
 *
 * @param most sessions at a time, 1 and more; the oldest that nobody has logged in with go first,
 *     then the oldest
 * @param perPerson of one person at a time; the oldest goes
 * @param idle how long a session lives that is not used
 * @param anonymous the same for one that nobody has logged in with yet
 * @param longest how long a session lives however much it is used
 */
@ConfigurationProperties("umoorsehhat.identity.sessions")
record SessionProperties(
        @DefaultValue("10000") int most,
        @DefaultValue("5") int perPerson,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("5m") Duration anonymous,
        @DefaultValue("12h") Duration longest) {

    SessionProperties {
        if (most < 1
                || perPerson < 1
                || !anonymous.isPositive()
                || !idle.isPositive()
                || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "umoorsehhat.identity.sessions: numbers and times are positive, and longest is"
                            + " not below idle");
        }
    }
}
