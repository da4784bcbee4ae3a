package org.umoorsehhat.systemtests;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * One patient who books, cancels, waits and accepts, and who repeats a request that got no final
 * answer, with the same {@code Idempotency-Key}. A patient has one visit to a slot at a time, so
 * that each answer is known beforehand.
 */
final class PatientTraffic implements Runnable {

    private static final int ROUNDS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Api api;
    private final int patient;
    private final List<FreshSlot> slots;
    private final Random random;
    private final AtomicInteger done = new AtomicInteger();
    private final List<String> appointments = new ArrayList<>();
    private long accepted;

    PatientTraffic(Api api, int patient, List<FreshSlot> slots, int seed) {
        this.api = api;
        this.patient = patient;
        this.slots = slots;
        this.random = new Random(seed);
    }

    int done() {
        return done.get();
    }

    long booked() {
        return appointments.size();
    }

    long accepted() {
        return accepted;
    }

    /** Appointments that were answered with {@code 201} and cannot be read. */
    List<String> lost() {
        return appointments.stream()
                .filter(id -> api.get(user(), "appointments/" + id + "/").status() != 200)
                .toList();
    }

    @Override
    public void run() {
        for (int round = 0; round < ROUNDS; round++) {
            FreshSlot slot = slots.get(random.nextInt(slots.size()));
            Answer booked = post("appointments/", slot.booking(patient), 201, 409);
            if (booked.status() == 201) {
                String id = booked.text("id");
                appointments.add(id);
                cancel(id);
            } else {
                waitForASeat(slot);
            }
            done.incrementAndGet();
        }
    }

    private void cancel(String appointment) {
        post(
                "appointments/" + appointment + "/cancel/",
                Map.of("cancellation_reason", "Feeling better"),
                200,
                200);
    }

    /** Joins, looks a few times for an offer, takes it, and leaves the list whatever came of it. */
    private void waitForASeat(FreshSlot slot) {
        Map<String, ?> entry =
                Map.of(
                        "patient",
                        patient,
                        "doctor",
                        slot.doctor(),
                        "preferred_date",
                        slot.date().toString(),
                        "appointment_type",
                        "consultation");
        String path = "waiting-list/" + post("waiting-list/", entry, 201, 201).text("id") + "/";
        for (int look = 0; look < 10; look++) {
            Answer now = until(() -> api.get(user(), path), 200, 200);
            if (now.text("offer.status").equals("open")) {
                accept(path);
                break;
            }
            pause();
        }
        post(path + "deactivate/", Map.of(), 200, 409);
    }

    private void accept(String path) {
        Answer answer = post(path + "accept/", Map.of(), 200, 202, 409);
        if (answer.status() == 409) {
            return;
        }
        Answer end =
                until(
                        () -> api.get(user(), path),
                        a ->
                                a.status() == 200
                                        && List.of("fulfilled", "refused", "withdrawn")
                                                .contains(a.text("offer.status")));
        if (end.text("offer.status").equals("fulfilled")) {
            accepted++;
            cancel(appointmentIn(path));
        }
    }

    /** The appointment that came of the offer is the patient's only live one. */
    private String appointmentIn(String path) {
        return until(
                        () -> api.get(user(), "appointments/?status=confirmed"),
                        a -> a.status() == 200 && a.json().path("results").size() == 1)
                .json()
                .at("/results/0/id")
                .asString();
    }

    private Answer post(String path, Map<String, ?> body, Integer... finals) {
        String key = UUID.randomUUID().toString();
        return until(() -> api.post(user(), path, body, key), finals);
    }

    private Answer until(Supplier<Answer> call, Integer... finals) {
        return until(
                call, answer -> List.of(finals).contains(answer.status()) && !retryable(answer));
    }

    private static boolean retryable(Answer answer) {
        return answer.problem().equals("idempotency-in-progress");
    }

    /** A service that is being started again answers with 503, or not at all. */
    private Answer until(Supplier<Answer> call, java.util.function.Predicate<Answer> isFinal) {
        long began = System.nanoTime();
        Object last = null;
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            try {
                Answer answer = call.get();
                if (isFinal.test(answer)) {
                    return answer;
                }
                last = answer;
            } catch (UncheckedIOException noAnswer) {
                last = noAnswer;
            }
            pause();
        }
        throw new UnexpectedAnswer(
                "patient " + patient + ": no final answer within " + PATIENCE + "; last: " + last);
    }

    private String user() {
        return "patient" + patient;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
