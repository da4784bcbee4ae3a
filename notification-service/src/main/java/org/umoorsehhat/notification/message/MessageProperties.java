package org.umoorsehhat.notification.message;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Addresses in messages. {@code {entry}} stands for the waiting-list entry, {@code {token}} for
 * what lets a patient opt out without a login, {@code {topic}} for what of.
 *
 * @param accept where an offer is accepted
 * @param decline where an offer is declined
 * @param unsubscribe where one click opts out
 * @param organizer address that calendars show as the organizer
 * @param uidDomain what is behind the @ of calendar UIDs; stays for ever
 */
@Validated
@ConfigurationProperties("umoorsehhat.notification.messages")
public record MessageProperties(
        @NotBlank String accept,
        @NotBlank String decline,
        @NotBlank String unsubscribe,
        @NotBlank String organizer,
        @NotBlank String uidDomain) {

    URI accept(long entry) {
        return URI.create(accept.replace("{entry}", Long.toString(entry)));
    }

    URI decline(long entry) {
        return URI.create(decline.replace("{entry}", Long.toString(entry)));
    }

    URI unsubscribe(String token, String topic) {
        return URI.create(unsubscribe.replace("{token}", token).replace("{topic}", topic));
    }
}
