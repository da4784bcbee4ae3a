package org.umoorsehhat.systemtests.abuse;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.umoorsehhat.systemtests.Answer;
import org.umoorsehhat.systemtests.Api;
import org.umoorsehhat.systemtests.FreshSlot;

/**
 * Callers who mind their own business: they look for doctors and free times, read what is theirs,
 * and the front desk books for them and cancels. Each waits a little between two requests.
 */
final class Ordinary {

    private static final Duration PAUSE = Duration.ofMillis(120);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Api api;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

    /** Not virtual ones: those share their carriers with thousands of attackers. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean over;

    /**
     * One request.
     *
     * @param at {@link System#nanoTime} when it was sent
     * @param complaint empty if the answer was as it should
     */
    record Asked(long at, Duration took, String complaint) {}

    /**
     * Begins.
     *
     * @param slots one for each caller
     * @param firstPatient number of the first
     */
    Ordinary(Api api, List<FreshSlot> slots, int firstPatient) {
        this.api = api;
        for (int n = 0; n < slots.size(); n++) {
            FreshSlot slot = slots.get(n);
            int patient = firstPatient + n;
            running.add(threads.submit(() -> live(slot, patient)));
        }
    }

    private void live(FreshSlot slot, int patient) {
        String user = "patient" + patient;
        String doctor = "doctors/" + slot.doctor() + "/";
        LocalDate day = slot.date();
        while (!over) {
            ask(200, () -> api.get(user, doctor));
            ask(200, () -> api.get(user, "appointments/?page_size=20"));
            ask(
                    200,
                    () ->
                            api.post(
                                    user,
                                    "check-availability/",
                                    Map.of("doctor_id", slot.doctor(), "date", day.toString())));
            Answer booked =
                    ask(201, () -> api.post("admin", "appointments/", slot.booking(patient)));
            if (booked.status() == 201) {
                ask(
                        200,
                        () ->
                                api.post(
                                        "admin",
                                        "appointments/" + booked.text("id") + "/cancel/",
                                        Map.of("cancellation_reason", "Feeling better")));
            }
            ask(200, () -> api.get(user, "waiting-list/?page_size=20"));
            ask(200, () -> api.get(user, "reminders/?page_size=20"));
        }
    }

    private Answer ask(int status, java.util.function.Supplier<Answer> call) {
        LockSupport.parkNanos(PAUSE.toNanos());
        long began = System.nanoTime();
        Answer answer;
        String complaint = "";
        try {
            answer = call.get();
            if (answer.status() != status) {
                complaint = answer.status() + " instead of " + status + ": " + answer.body();
            }
        } catch (RuntimeException e) {
            answer = new Answer(0, "", 0);
            complaint = e.toString();
        }
        asked.add(new Asked(began, Duration.ofNanos(System.nanoTime() - began), complaint));
        return answer;
    }

    /** Waits until so many more have had their answer. */
    void awaitMore(int count) {
        int before = asked.size();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> asked.size() >= before + count);
    }

    /** What was asked between two times of {@link System#nanoTime}. */
    Service between(long from, long to) {
        return new Service(
                asked.stream().filter(one -> one.at() >= from && one.at() <= to).toList());
    }

    /** Ends; each after the request that it is at. */
    void end() throws InterruptedException, ExecutionException {
        over = true;
        for (Future<?> one : running) {
            one.get();
        }
        threads.close();
    }
}
