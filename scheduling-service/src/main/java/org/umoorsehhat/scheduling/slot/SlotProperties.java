package org.umoorsehhat.scheduling.slot;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long slots are kept.
 *
 * @param kept how long after their date; then they leave the table and their topic
 * @param requestsKept how long it is known what a request created; no less than an {@code
 *     Idempotency-Key} is kept
 */
@Validated
@ConfigurationProperties("umoorsehhat.slots")
public record SlotProperties(
        @DefaultValue("400d") @NotNull Duration kept,
        @DefaultValue("25h") @NotNull Duration requestsKept) {}
