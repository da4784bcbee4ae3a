package org.umoorsehhat.scheduling.appointment;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.umoorsehhat.scheduling.appointment.persistence.PostgresLiveAppointments;
import reactor.core.publisher.Mono;

/** Forgets appointments that are over and were never closed. Safe on many instances. */
@Component
public class EndedAppointments {

    private static final int PORTION = 1_000;
    private static final Duration KEPT = Duration.ofDays(1);

    private final PostgresLiveAppointments appointments;
    private final Clock clock;

    EndedAppointments(PostgresLiveAppointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    /** Forgets what ended a day ago, some at a time. */
    @Scheduled(
            fixedDelayString = "${umoorsehhat.appointments.cleanup-interval:1h}",
            initialDelayString = "2m")
    public Mono<Void> forget() {
        return Mono.defer(() -> appointments.forgetBefore(clock.instant().minus(KEPT), PORTION))
                .repeat()
                .takeUntil(count -> count < PORTION)
                .then();
    }
}
