package org.umoorsehhat.notification.staff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Letters to doctors. What they share with other messages, such as the lease, is {@code
 * delivery}'s.
 *
 * @param pause at least so long between two letters to one doctor: what happens meanwhile is in the
 *     second
 * @param mostInLetter how many things one letter tells; of others it tells how many
 */
@Validated
@ConfigurationProperties("umoorsehhat.notification.staff")
public record StaffProperties(
        @DefaultValue("5m") @NotNull Duration pause,
        @DefaultValue("50") @Min(1) @Max(200) int mostInLetter) {}
