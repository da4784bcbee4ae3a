package org.umoorsehhat.chassis.link;

import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Links in messages that this service answers; none without {@code purposes}.
 *
 * @param purposes what they are good for, such as {@code cancel}; others are not kept
 * @param cleanupInterval how often those that are over are forgotten
 */
@Validated
@ConfigurationProperties("umoorsehhat.links")
record LinkProperties(
        @NotEmpty Set<String> purposes, @DefaultValue("10m") Duration cleanupInterval) {}
