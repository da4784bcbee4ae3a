package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.localstack.Platform;

/**
 * Traffic like the demo's goes on while a service is killed and started again; afterwards
 * everything adds up.
 */
class CrashIT {

    private static final int SLOTS = 4;
    private static final int SEATS = 2;
    private static final int PATIENTS = 12;

    /** Whom no other test gives an appointment. */
    private static final int FIRST_PATIENT = 300;

    private static final Duration SETTLED = Duration.ofSeconds(60);

    private final Platform platform = SharedPlatform.get();
    private final Api api = new Api(SharedPlatform.endpoints());
    private final Ledger ledger = new Ledger(platform);

    @ParameterizedTest
    @ValueSource(strings = {"booking-service", "waitlist-service"})
    void aKilledServiceLosesAndDoublesNothing(String service)
            throws InterruptedException, ExecutionException {
        Patients.ensure(api, FIRST_PATIENT + PATIENTS);
        var script = new Script(System.out);
        List<FreshSlot> slots = new ArrayList<>();
        for (int n = 0; n < SLOTS; n++) {
            slots.add(FreshSlot.publish(api, script, 2, SEATS));
        }

        List<PatientTraffic> traffic = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int n = 0; n < PATIENTS; n++) {
                var patient = new PatientTraffic(api, FIRST_PATIENT + n, slots, n);
                traffic.add(patient);
                running.add(threads.submit(patient));
            }
            await().atMost(SETTLED)
                    .until(() -> traffic.stream().mapToInt(PatientTraffic::done).sum() >= PATIENTS);
            platform.kill(service);
            platform.start(service);
            for (Future<?> one : running) {
                one.get();
            }
        }

        settled(slots.stream().map(FreshSlot::id).toList());
        assertThat(ledger.violations()).isEmpty();
        for (PatientTraffic patient : traffic) {
            assertThat(patient.lost()).as("answered with 201 and not there").isEmpty();
        }
        long made =
                traffic.stream().mapToLong(PatientTraffic::booked).sum()
                        + traffic.stream().mapToLong(PatientTraffic::accepted).sum();
        assertThat(slots.stream().mapToLong(slot -> ledger.madeIn(slot.id())).sum())
                .as("each request that succeeded made one appointment")
                .isEqualTo(made);
    }

    /**
     * All events have left and have had their effect: nothing is pending, nothing held, and
     * scheduling shows what booking has.
     */
    private void settled(List<Long> ids) {
        await().atMost(SETTLED)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    assertThat(ledger.pendingEvents()).isZero();
                    assertThat(ledger.openHolds(ids)).isZero();
                    assertThat(ledger.unansweredOffers(ids)).isZero();
                    assertThat(ledger.differences()).isEmpty();
                });
    }
}
