package org.umoorsehhat.systemtests;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One patient who books, moves, cancels, waits and accepts, and who repeats a request that got no
 * final answer, with the same {@code Idempotency-Key}. A patient has one visit to a slot at a time,
 * so that each answer is known beforehand.
 */
final class PatientTraffic implements Runnable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration MOST_BETWEEN = Duration.ofSeconds(2);

    private final Api api;
    private final int patient;
    private final List<FreshSlot> slots;
    private final Random random;
    private final BooleanSupplier goesOn;
    private final AtomicInteger done = new AtomicInteger();
    private final List<String> appointments = new ArrayList<>();
    private final Map<String, Integer> operations = new TreeMap<>();
    private final Map<Integer, Integer> refused = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private long accepted;

    /**
     * @param slots of one doctor
     * @param goesOn whether there is another visit
     */
    PatientTraffic(Api api, int patient, List<FreshSlot> slots, long seed, BooleanSupplier goesOn) {
        this.api = api;
        this.patient = patient;
        this.slots = slots;
        this.random = new Random(seed);
        this.goesOn = goesOn;
    }

    int done() {
        return done.get();
    }

    /** How many requests of each kind have had which final answer; for when it has ended. */
    Map<String, Integer> operations() {
        return operations;
    }

    /** How often which status was no final answer; 0 is none at all. */
    Map<Integer, Integer> refused() {
        return refused;
    }

    /** Answers that an outage does not excuse. */
    List<String> failures() {
        return failures;
    }

    long accepted() {
        return accepted;
    }

    int patient() {
        return patient;
    }

    /** Ids of the appointments that were answered for: booked and moved to. */
    List<String> made() {
        return appointments;
    }

    @Override
    public void run() {
        while (goesOn.getAsBoolean()) {
            FreshSlot slot = slots.get(random.nextInt(slots.size()));
            Answer booked = post("appointments/", slot.booking(patient), 201, 409);
            if (booked.status() == 201) {
                String id = booked.text("id");
                appointments.add(id);
                cancel(random.nextInt(3) == 0 ? moved(id) : id);
            } else {
                waitForASeat(slot);
            }
            done.incrementAndGet();
            pause(Duration.ofMillis(random.nextLong(MOST_BETWEEN.toMillis())));
        }
    }

    /**
     * Moves the appointment to another slot if there is a seat; its new id, or the old one, also
     * where it was to move to where it is.
     */
    private String moved(String appointment) {
        FreshSlot to = slots.get(random.nextInt(slots.size()));
        Answer answer =
                post(
                        "appointments/" + appointment + "/reschedule/",
                        Map.of(
                                "new_date", to.date().toString(),
                                "new_time", to.start().toString()),
                        200,
                        400,
                        409);
        if (answer.status() != 200) {
            return appointment;
        }
        String id = answer.text("new_appointment.id");
        appointments.add(id);
        return id;
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
            pause(PAUSE);
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
        Answer answer = until(() -> api.post(user(), path, body, key), finals);
        String[] parts = path.split("/");
        operations.merge(parts[parts.length - 1] + " " + answer.status(), 1, Integer::sum);
        return answer;
    }

    private Answer until(Supplier<Answer> call, Integer... finals) {
        return until(
                call, answer -> List.of(finals).contains(answer.status()) && !retryable(answer));
    }

    private static boolean retryable(Answer answer) {
        return answer.problem().equals("idempotency-in-progress");
    }

    /** A service that is being started again answers with 503, or not at all. */
    private Answer until(Supplier<Answer> call, Predicate<Answer> isFinal) {
        long began = System.nanoTime();
        Object last = null;
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            try {
                Answer answer = call.get();
                if (isFinal.test(answer)) {
                    return answer;
                }
                last = answer;
                notFinal(answer);
            } catch (UncheckedIOException noAnswer) {
                last = noAnswer;
                refused.merge(0, 1, Integer::sum);
            }
            pause(PAUSE);
        }
        throw new UnexpectedAnswer(
                "patient " + patient + ": no final answer within " + PATIENCE + "; last: " + last);
    }

    private void notFinal(Answer answer) {
        if (answer.status() >= 400) {
            refused.merge(answer.status(), 1, Integer::sum);
        }
        if (answer.status() == 500) {
            failures.add(answer.body());
        }
    }

    private String user() {
        return "patient" + patient;
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
