package org.umoorsehhat.notification.channel.smtp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How e-mail looks to the outside; the server itself is {@code spring.mail.*}.
 *
 * @param enabled whether e-mail is sent at all
 * @param from address of the sender
 * @param fromName name of the sender
 * @param replyTo where answers go; empty: to the sender
 * @param messageIdDomain what is behind the @ of {@code Message-ID} and calendar UIDs; stays for
 *     ever
 * @param maxIdle how long an unused connection is kept; less than the server's own patience
 * @param maxMessages messages over one connection, after which a new one is made
 */
@Validated
@ConfigurationProperties("umoorsehhat.notification.email")
public record SmtpProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("no-reply@umoorsehhat.example") @NotBlank String from,
        @DefaultValue("Umoor Sehhat") @NotBlank String fromName,
        @DefaultValue("") @NotNull String replyTo,
        @DefaultValue("umoorsehhat.example") @NotBlank String messageIdDomain,
        @DefaultValue("20s") @NotNull Duration maxIdle,
        @DefaultValue("500") @Min(1) @Max(100_000) int maxMessages) {}
