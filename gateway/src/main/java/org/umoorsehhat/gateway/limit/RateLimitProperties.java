package org.umoorsehhat.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests one instance of the gateway takes. An address of IPv6 is a network of 64 bits.
 *
 * @param perSecond of one caller in the long run
 * @param burst of one caller at once, after a pause
 * @param atOnce of one caller that are under way, by weight: as many as a service works on for a
 *     moment without others noticing
 * @param address of one address, whoever asks from there; looked at before any token is
 * @param addressAtOnce of one address that are under way
 * @param failures of one address without a token, or with a bad one; those with a good one count
 *     neither here nor suffer from it
 * @param anybody of one address, of what needs no token and came without one
 * @param maxCallers that are remembered at a time, for each limit; the least recent ones are
 *     forgotten beyond that, and start anew
 */
@Validated
@ConfigurationProperties("umoorsehhat.gateway.rate-limit")
record RateLimitProperties(
        @DefaultValue("100") @Min(1) long perSecond,
        @DefaultValue("200") @Min(1) long burst,
        @DefaultValue("24") @Min(1) int atOnce,
        @DefaultValue @Valid Address address,
        @DefaultValue("500") @Min(1) int addressAtOnce,
        @DefaultValue @Valid Failures failures,
        @DefaultValue @Valid Anybody anybody,
        @DefaultValue("50000") @Min(1) long maxCallers) {

    /**
     * @param perSecond in the long run
     * @param burst at once, after a pause
     */
    record Rate(long perSecond, long burst) {}

    record Address(
            @DefaultValue("1000") @Min(1) long perSecond,
            @DefaultValue("2000") @Min(1) @Max(1_000_000) long burst) {

        Rate rate() {
            return new Rate(perSecond, burst);
        }
    }

    record Failures(
            @DefaultValue("5") @Min(1) long perSecond,
            @DefaultValue("100") @Min(1) @Max(1_000_000) long burst) {

        Rate rate() {
            return new Rate(perSecond, burst);
        }
    }

    record Anybody(
            @DefaultValue("20") @Min(1) long perSecond,
            @DefaultValue("200") @Min(1) @Max(1_000_000) long burst) {

        Rate rate() {
            return new Rate(perSecond, burst);
        }
    }

    Rate caller() {
        return new Rate(perSecond, burst);
    }
}
