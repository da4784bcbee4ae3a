package org.umoorsehhat.identity.attempt;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody waits who gave a wrong password: after {@code freeOf…} wrong ones in a row
 * {@code firstDelay}, twice that after one more, and so on up to {@code longestDelay}. OWASP ASVS
 * 5, 6.3.1.
 *
 * @param freeOfName wrong passwords for a name that cost nothing, 1–100; also for a name at one
 *     device or address that it is known at
 * @param freeOfAddress wrong passwords from a network address that cost nothing, 1–10,000; many
 *     people may share one
 * @param atOnce guesses for a name that are looked at at the same time, 1–1,000; four times as many
 *     from an address
 * @param firstDelay 1 ms and more
 * @param longestDelay up to a day
 * @param forgetAfter without a guess
 * @param knownFor how long a device or an address counts as somebody's who has logged in with it
 * @param most names, and addresses, that are remembered at a time
 */
@ConfigurationProperties("umoorsehhat.identity.attempts")
public record AttemptProperties(
        @DefaultValue("5") int freeOfName,
        @DefaultValue("20") int freeOfAddress,
        @DefaultValue("16") int atOnce,
        @DefaultValue("1s") Duration firstDelay,
        @DefaultValue("5m") Duration longestDelay,
        @DefaultValue("1h") Duration forgetAfter,
        @DefaultValue("90d") Duration knownFor,
        @DefaultValue("50000") int most) {

    public AttemptProperties {
        check("free-of-name", freeOfName, 1, 100);
        check("free-of-address", freeOfAddress, 1, 10_000);
        check("at-once", atOnce, 1, 1_000);
        check("most", most, 100, 10_000_000);
        check("first-delay", firstDelay.toMillis(), 1, longestDelay.toMillis());
        check("longest-delay", longestDelay.toSeconds(), 0, Duration.ofDays(1).toSeconds());
        check("forget-after", forgetAfter.toMillis(), longestDelay.toMillis(), Long.MAX_VALUE);
        check("known-for", knownFor.toSeconds(), 0, Duration.ofDays(400).toSeconds());
    }

    private static void check(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "umoorsehhat.identity.attempts.%s must be from %d to %d, not %d"
                            .formatted(name, least, most, value));
        }
    }
}
