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
 * Addresses in messages. {@code {token}} stands for what lets a patient do one thing without a
 * login.
 *
 * @param link the page where that is done, {@code {purpose}} is what; the token belongs behind a
 *     {@code #}, where no server sees it
 * @param appointment where an appointment is seen, {@code {appointment}} is its UUID; empty: no
 *     link
 * @param times where free times of a doctor are seen, {@code {doctor}} is their number; empty: no
 *     link
 * @param unsubscribe where a mail program opts out by itself, {@code {topic}} is of what
 * @param unsubscribePage the page where a person does; empty: the same
 * @param organizer address that calendars show as the organizer
 * @param uidDomain what is behind the @ of calendar UIDs; stays for ever
 * @param phone where the clinic is called, as it is printed; empty: not told
 * @param address of the clinic, where a doctor has no place of their own; empty: not told
 * @param currency ISO 4217, of fees that come without one; {@code XXX} or empty: not told
 * @param staffDay where doctors see their day; empty: no link
 * @param staffPreferences where they say what they are told; empty: no link
 */
@Validated
@ConfigurationProperties("umoorsehhat.notification.messages")
public record MessageProperties(
        @NotBlank String link,
        @DefaultValue("") String appointment,
        @DefaultValue("") String times,
        @NotBlank String unsubscribe,
        @DefaultValue("") String unsubscribePage,
        @NotBlank String organizer,
        @NotBlank String uidDomain,
        @DefaultValue("") @Size(max = 40) String phone,
        @DefaultValue("") @Size(max = 300) String address,
        @DefaultValue("") @Pattern(regexp = "|[A-Z]{3}") String currency,
        @DefaultValue("") String staffDay,
        @DefaultValue("") String staffPreferences) {

    private static final String NO_CURRENCY = "XXX";

    public MessageProperties {
        currency = currency.equals(NO_CURRENCY) ? "" : currency;
    }

    URI link(String purpose, String token) {
        return URI.create(link.replace("{purpose}", purpose).replace("{token}", token));
    }

    URI times(long doctor) {
        return URI.create(times.replace("{doctor}", Long.toString(doctor)));
    }

    URI appointment(UUID id) {
        return URI.create(appointment.replace("{appointment}", id.toString()));
    }

    URI unsubscribe(String token, String topic) {
        return URI.create(unsubscribe.replace("{token}", token).replace("{topic}", topic));
    }

    URI unsubscribePage(String token, String topic) {
        return unsubscribePage.isEmpty()
                ? unsubscribe(token, topic)
                : URI.create(unsubscribePage.replace("{token}", token).replace("{topic}", topic));
    }
}
