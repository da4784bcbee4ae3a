package org.umoorsehhat.gateway.stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many live streams one instance of the gateway carries at a time. Each takes one of its
 * connections to the service, which bookings need, too.
 *
 * @param atOnce of all callers, ≥ 1
 * @param perCaller of each of them, ≥ 1
 */
@ConfigurationProperties("umoorsehhat.gateway.streams")
record StreamProperties(@DefaultValue("300") int atOnce, @DefaultValue("5") int perCaller) {}
