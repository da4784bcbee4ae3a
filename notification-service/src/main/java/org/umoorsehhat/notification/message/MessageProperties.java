package org.umoorsehhat.notification.message;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Addresses in messages. {@code {entry}} stands for the waiting-list entry, {@code {token}} for
 * what lets a patient opt out without a login, {@code {topic}} for what of.
 *
 * @param accept where an offer is accepted
 * @param decline where an offer is declined
 * @param appointment where an appointment is seen, {@code {appointment}} is its UUID; empty: no
 *     link
 * @param unsubscribe where one click opts out
 * @param organizer address that calendars show as the organizer
 * @param uidDomain what is behind the @ of calendar UIDs; stays for ever
 * @param phone where the clinic is called, as it is printed; empty: not told
 * @param address of the clinic, where a doctor has no place of their own; empty: not told
 * @param currency ISO 4217, of fees that come without one; empty: not told
 */
@Validated
@ConfigurationProperties("umoorsehhat.notification.messages")
public record MessageProperties(
        @NotBlank String accept,
        @NotBlank String decline,
        @DefaultValue("") String appointment,
        @NotBlank String unsubscribe,
        @NotBlank String organizer,
        @NotBlank String uidDomain,
        @DefaultValue("") @Size(max = 40) String phone,
        @DefaultValue("") @Size(max = 300) String address,
        @DefaultValue("") @Pattern(regexp = "|[A-Z]{3}") String currency) {

    URI accept(long entry) {
        return URI.create(accept.replace("{entry}", Long.toString(entry)));
    }

    URI decline(long entry) {
        return URI.create(decline.replace("{entry}", Long.toString(entry)));
    }

    URI appointment(UUID id) {
        return URI.create(appointment.replace("{appointment}", id.toString()));
    }

    URI unsubscribe(String token, String topic) {
        return URI.create(unsubscribe.replace("{token}", token).replace("{topic}", topic));
    }
}
