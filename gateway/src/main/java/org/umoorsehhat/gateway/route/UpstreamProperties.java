package org.umoorsehhat.gateway.route;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the gateway puts up with from services.
 *
 * @param maxPending requests that may wait for a connection to one service
 * @param maxSilence between two pieces of an answer
 * @param retryAfter what callers are told to wait when a service does not answer
 */
@ConfigurationProperties("umoorsehhat.gateway.upstream-limits")
record UpstreamProperties(
        @DefaultValue("500") int maxPending,
        @DefaultValue("60s") Duration maxSilence,
        @DefaultValue("5s") Duration retryAfter) {}
