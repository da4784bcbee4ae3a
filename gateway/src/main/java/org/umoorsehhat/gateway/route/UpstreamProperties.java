package org.umoorsehhat.gateway.route;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the gateway puts up with from services.
 *
 * @param maxPending requests that may wait for a connection to one service
 * @param maxSilence between two pieces of an answer
 * @param retryAfter what callers are told to wait when a service does not answer
 * @param failuresPerCaller that a circuit breaker counts of one caller in the time of {@code
 *     failureWindow}, ≥ 1: fewer than open it, so that nobody can by themselves
 * @param failureWindow as the breakers' own, sliding-window-size
 */
@Validated
@ConfigurationProperties("umoorsehhat.gateway.upstream-limits")
record UpstreamProperties(
        @DefaultValue("500") int maxPending,
        @DefaultValue("60s") Duration maxSilence,
        @DefaultValue("5s") Duration retryAfter,
        @DefaultValue("3") @Min(1) int failuresPerCaller,
        @DefaultValue("10s") Duration failureWindow) {}
