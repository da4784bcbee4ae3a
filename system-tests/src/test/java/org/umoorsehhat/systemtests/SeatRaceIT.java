package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatRaceIT {

    private static final int PATIENTS = 200;
    private static final int SEATS = 10;

    private final Api api = new Api(SharedPlatform.endpoints());
    private final Ledger ledger = new Ledger(SharedPlatform.get());

    @Test
    void twoHundredPatientsGetExactlyTenSeats() throws InterruptedException, ExecutionException {
        Patients.ensure(api, PATIENTS);
        IntStream.rangeClosed(1, PATIENTS).forEach(n -> api.token("patient" + n));
        FreshSlot slot = FreshSlot.publish(api, new Script(System.out), 1, SEATS);

        List<Answer> answers = bookAllAtOnce(slot);

        var byStatus =
                answers.stream()
                        .collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
        assertThat(byStatus)
                .containsOnly(java.util.Map.entry(201, 10L), java.util.Map.entry(409, 190L));
        assertThat(answers)
                .filteredOn(a -> a.status() == 409)
                .allMatch(a -> a.problem().equals("slot-full"));
        assertThat(ledger.slot(slot.id())).isEqualTo(new Ledger.Slot(SEATS, SEATS, SEATS, 0));
    }

    private List<Answer> bookAllAtOnce(FreshSlot slot)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Answer>>();
            for (int n = 1; n <= PATIENTS; n++) {
                int patient = n;
                running.add(
                        threads.submit(() -> {
                            start.await();
                            return api.post(
                                    "patient" + patient, "appointments/", slot.booking(patient));
                        }));
            }
            start.countDown();
            var answers = new ArrayList<Answer>();
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
