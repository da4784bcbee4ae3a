package org.umoorsehhat.scheduling.absence.persistence;

import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.outbox.Outbox;
import org.umoorsehhat.chassis.outbox.OutboxEvent;
import org.umoorsehhat.scheduling.absence.rules.Absence;
import reactor.core.publisher.Mono;

/** Tells the platform, in the transaction that plans or cancels. */
@Component
public class AbsenceOutbox {

    public static final String TOPIC = "scheduling.public.absences";

    private final Outbox outbox;

    AbsenceOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    public Mono<Void> publish(Absence absence) {
        return outbox.append(
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
}
