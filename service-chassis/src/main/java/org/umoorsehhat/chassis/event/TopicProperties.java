package org.umoorsehhat.chassis.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Size of the topics that a service declares.
 *
 * @param partitions the unit of parallelism; a key stays in one
 * @param replicas copies of each partition
 */
@Validated
@ConfigurationProperties("umoorsehhat.topics")
public record TopicProperties(
        @DefaultValue("3") @Min(1) @Max(1000) int partitions,
        @DefaultValue("1") @Min(1) @Max(9) short replicas) {}
