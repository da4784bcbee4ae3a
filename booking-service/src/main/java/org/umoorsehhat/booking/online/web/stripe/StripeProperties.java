package org.umoorsehhat.booking.online.web.stripe;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Stripe, or what speaks its language.
 *
 * @param secretKey secret; empty: payments online are off
 * @param publishableKey for the browser
 * @param webhookSecrets secrets with which it signs what it tells: while one takes the place of
 *     another, both; empty: payments online are off
 * @param timeout of one call
 * @param tolerance how old what it tells may be
 */
@Validated
@ConfigurationProperties("umoorsehhat.booking.stripe")
record StripeProperties(
        @DefaultValue("https://api.stripe.com") URI url,
        @DefaultValue("") String secretKey,
        @DefaultValue("") String publishableKey,
        @DefaultValue List<String> webhookSecrets,
        @DefaultValue("8s") @DurationMin(millis = 100) @DurationMax(seconds = 8) Duration timeout,
        @DefaultValue("5m") @DurationMin(seconds = 1) Duration tolerance) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "StripeProperties[" + url + "]";
    }
}
