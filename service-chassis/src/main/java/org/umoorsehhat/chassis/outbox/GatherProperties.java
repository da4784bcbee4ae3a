package org.umoorsehhat.chassis.outbox;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the relay is woken for events that nobody waits for ({@link OutboxSignal#wakeSoon}).
 *
 * @param within how long they wait at most for others to be published together with them, 0 to 5 s;
 *     the first after a pause of that length waits for none
 */
@Validated
@ConfigurationProperties("umoorsehhat.outbox.gather")
record GatherProperties(
        @DefaultValue("100ms") @NotNull @DurationMin(millis = 0) @DurationMax(seconds = 5)
                Duration within) {

    static final Duration DEFAULT = Duration.ofMillis(100);
}
