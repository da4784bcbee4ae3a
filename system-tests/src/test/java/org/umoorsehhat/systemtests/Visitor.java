package org.umoorsehhat.systemtests;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One patient who reads, books, cancels, and waits for a seat, and an administrator who writes down
 * what doctors offer. Nothing is ever asked twice: each answer must be one of those that the
 * documents of the services announce for an undisturbed day.
 */
final class Visitor implements Runnable {

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final Api api;
    private final int patient;
    private final List<FreshSlot> slots;
    private final Random random;
    private final BooleanSupplier goesOn;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final Queue<Made> made = new ConcurrentLinkedQueue<>();

    /**
     * One request.
     *
     * @param at {@link System#nanoTime} when it was sent
     * @param complaint what was wrong with the answer; empty if nothing was
     */
    record Asked(String what, long at, Duration took, String complaint) {}

    /** What was answered with {@code 201}. */
    record Made(String database, String table, String id) {}

    Visitor(Api api, int patient, List<FreshSlot> slots, BooleanSupplier goesOn) {
        this.api = api;
        this.patient = patient;
        this.slots = slots;
        this.random = new Random(patient);
        this.goesOn = goesOn;
    }

    Queue<Asked> asked() {
        return asked;
    }

    Queue<Made> made() {
        return made;
    }

    @Override
    public void run() {
        while (goesOn.getAsBoolean()) {
            FreshSlot slot = slots.get(random.nextInt(slots.size()));
            ask("GET doctor", () -> api.get(user(), "doctors/" + slot.doctor() + "/"), 200);
            Optional<Answer> booked =
                    ask(
                            "POST appointment",
                            () -> api.post(user(), "appointments/", slot.booking(patient)),
                            201,
                            409);
            if (booked.isPresent() && booked.get().status() == 201) {
                keepAndCancel(made(booked.get(), "booking", "appointment"));
            } else {
                waitForASeat(slot);
            }
            ask("GET preferences", () -> api.get(user(), "preferences/" + patient + "/"), 200);
            ask(
                    "PUT preferences",
                    () ->
                            api.put(
                                    user(),
                                    "preferences/" + patient + "/",
                                    Map.of("opt_outs", List.of("all"))),
                    200);
            ask(
                            "POST service",
                            () -> api.post("admin", "services/", medicalService(slot.doctor())),
                            201)
                    .ifPresent(answer -> made(answer, "scheduling", "medical_service"));
        }
    }

    private void keepAndCancel(String appointment) {
        String path = "appointments/" + appointment + "/";
        ask("GET appointment", () -> api.get(user(), path), 200);
        ask(
                "POST cancel",
                () ->
                        api.post(
                                user(),
                                path + "cancel/",
                                Map.of("cancellation_reason", "Feeling better")),
                200);
    }

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
        ask("POST waiting list", () -> api.post(user(), "waiting-list/", entry), 201)
                .ifPresent(answer -> {
                    String path = "waiting-list/" + made(answer, "waitlist", "entry") + "/";
                    ask("GET waiting list", () -> api.get(user(), path), 200);
                    ask(
                            "POST deactivate",
                            () -> api.post(user(), path + "deactivate/", Map.of()),
                            200);
                });
    }

    private static Map<String, ?> medicalService(long doctor) {
        return Map.of(
                "doctor",
                doctor,
                "name",
                "Consultation",
                "duration_minutes",
                30,
                "price",
                "150.00");
    }

    private String made(Answer answer, String database, String table) {
        String id = answer.text("id");
        made.add(new Made(database, table, id));
        return id;
    }

    /** The answer if it is what was announced. */
    private Optional<Answer> ask(String what, Supplier<Answer> call, Integer... announced) {
        pause();
        long began = System.nanoTime();
        Optional<Answer> answer = Optional.empty();
        String complaint = "";
        try {
            Answer any = call.get();
            if (List.of(announced).contains(any.status())) {
                answer = Optional.of(any);
            } else {
                complaint = any.status() + " " + any.body();
            }
        } catch (UncheckedIOException noAnswer) {
            complaint = String.valueOf(noAnswer.getMessage());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        asked.add(new Asked(what, began, took, complaint));
        return answer;
    }

    private String user() {
        return "patient" + patient;
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofMillis(random.nextLong(LONGEST_PAUSE.toMillis())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
