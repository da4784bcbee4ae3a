package org.umoorsehhat.chassis.connection;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much of one instance connections may take up. What they do beyond that ends them, or is
 * refused.
 *
 * @param headTime from the first byte of a request, or from the connection's beginning, until its
 *     headers are there
 * @param bodyTime until a body is there; only what the server waits for the client counts
 * @param leastBodyRate bytes a second that a body must bring on average, once {@link
 *     RequestClock#PATIENCE} are over; 0 is none
 * @param atOnce connections that are open at a time, ≥ 1
 * @param perAddress of them from one address (IPv6: one network of 64 bits), ≥ 1
 * @param proxies addresses or networks that speak for many clients: their connections are not
 *     counted by address
 * @param bodies bytes of all bodies that are being received or worked on
 * @param bodiesPerCaller of them of one caller
 */
@Validated
@ConfigurationProperties("umoorsehhat.web.connections")
record ConnectionProperties(
        @DefaultValue("10s") @NotNull @DurationMin(millis = 1) Duration headTime,
        @DefaultValue("30s") @NotNull @DurationMin(millis = 1) Duration bodyTime,
        @DefaultValue("500B") @NotNull DataSize leastBodyRate,
        @DefaultValue("5000") @Min(1) int atOnce,
        @DefaultValue("1000") @Min(1) int perAddress,
        @DefaultValue List<String> proxies,
        @DefaultValue("16MB") @NotNull DataSize bodies,
        @DefaultValue("2MB") @NotNull DataSize bodiesPerCaller) {}
