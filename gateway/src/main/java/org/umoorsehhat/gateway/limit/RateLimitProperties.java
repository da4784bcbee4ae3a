package org.umoorsehhat.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests one caller may send to one instance of the gateway.
 *
 * @param perSecond in the long run, ≥ 1
 * @param burst at once, after a pause, ≥ 1
 * @param maxCallers that are remembered at a time; the least recent ones are forgotten beyond that,
 *     and start anew
 */
@ConfigurationProperties("umoorsehhat.gateway.rate-limit")
record RateLimitProperties(
        @DefaultValue("100") long perSecond,
        @DefaultValue("200") long burst,
        @DefaultValue("50000") long maxCallers) {}
