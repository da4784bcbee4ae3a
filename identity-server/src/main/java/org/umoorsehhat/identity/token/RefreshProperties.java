package org.umoorsehhat.identity.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a login goes on by refresh tokens, in one instance. A token that is not used lives twice
 * as long as an access token.
 *
 * @param longest after the login nothing is refreshed any more
 * @param most logins at a time, about 10 kB each; beyond that some end early, and the page asks
 *     again by the session
 * @param perPerson of one person at a time; the oldest goes
 */
@ConfigurationProperties("umoorsehhat.identity.refresh-tokens")
public record RefreshProperties(
        @DefaultValue("12h") Duration longest,
        @DefaultValue("5000") int most,
        @DefaultValue("5") int perPerson) {

    public RefreshProperties {
        if (most < 1 || perPerson < 1 || !longest.isPositive()) {
            throw new IllegalArgumentException(
                    "umoorsehhat.identity.refresh-tokens: numbers and times are positive");
        }
    }
}
