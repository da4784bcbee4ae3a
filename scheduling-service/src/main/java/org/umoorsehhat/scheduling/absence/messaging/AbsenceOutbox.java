package org.umoorsehhat.scheduling.absence.messaging;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.event.Topics;
import org.umoorsehhat.chassis.outbox.Outbox;
import org.umoorsehhat.chassis.outbox.OutboxEvent;
import org.umoorsehhat.scheduling.absence.Absence;
import org.umoorsehhat.scheduling.absence.AbsenceEvents;

@Configuration(proxyBeanMethods = false)
class AbsenceOutbox {

    private static final String TOPIC = "scheduling.public.absences";
    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    NewTopic absencesTopic(Topics topics) {
        return topics.kept(TOPIC, KEPT);
    }

    @Bean
    AbsenceEvents absenceEvents(Outbox outbox) {
        return absence ->
                outbox.append(
                        new OutboxEvent(
                                TOPIC,
                                String.valueOf(absence.doctor()),
                                absence.isCancelled()
                                        ? "org.umoorsehhat.scheduling.absence-cancelled.v1"
                                        : "org.umoorsehhat.scheduling.absence-planned.v1",
                                String.valueOf(absence.id()),
                                absence.version(),
                                AbsenceState.of(absence)));
    }

    /** The data of an absence's events. */
    record AbsenceState(
            long absenceId,
            long doctorId,
            Instant startsAt,
            Instant endsAt,
            String timeZone,
            boolean isCancelled) {

        static AbsenceState of(Absence absence) {
            return new AbsenceState(
                    absence.id(),
                    absence.doctor(),
                    absence.startsAt(),
                    absence.endsAt(),
                    absence.timeZone().getId(),
                    absence.isCancelled());
        }
    }
}
