package org.umoorsehhat.chassis.revocation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import tools.jackson.databind.json.JsonMapper;

/** Refuses revoked tokens, and those of people who are not active. */
@AutoConfiguration
@EnableConfigurationProperties(RevocationProperties.class)
class RevocationAutoConfiguration {

    @Bean
    Revocations revocations(Clock clock, RevocationProperties properties, MeterRegistry meters) {
        var revocations = new Revocations(clock, properties.mostInactive());
        meters.gauge("revocations.known", revocations, Revocations::revoked);
        meters.gauge("revocations.inactive", revocations, Revocations::inactive);
        return revocations;
    }

    /** Part of readiness, under this name. */
    @Bean
    RevocationReader revocationReader(
            Revocations revocations,
            RevocationProperties properties,
            KafkaProperties kafka,
            JsonMapper json) {
        return new RevocationReader(
                kafka.buildConsumerProperties(),
                RevocationEvents.topics(properties.patients()),
                new RevocationEvents(revocations, json),
                revocations);
    }

    @Bean
    RevocationFilter revocationFilter(
            Revocations revocations, ProblemWriter problems, MeterRegistry meters) {
        return new RevocationFilter(revocations, problems, meters);
    }
}
