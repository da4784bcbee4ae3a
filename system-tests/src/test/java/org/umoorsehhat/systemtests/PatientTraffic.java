package org.umoorsehhat.systemtests;

import static org.umoorsehhat.systemtests.InsistentClient.pause;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * One patient who books visits and series of them, moves, pays at the desk, cancels, gets the money
 * back, waits and accepts. A patient does one thing at a time, so that each answer is known
 * beforehand.
 */
final class PatientTraffic implements Runnable {

    private static final String DESK = "desk1";

    /** Less than a visit costs. */
    private static final String PART = "50.00";

    private static final Duration MOST_BETWEEN = Duration.ofSeconds(2);

    private final Api api;
    private final int patient;
    private final List<FreshSlot> slots;
    private final Random random;
    private final BooleanSupplier goesOn;
    private final AtomicInteger done = new AtomicInteger();
    private final List<String> appointments = new ArrayList<>();
    private final InsistentClient client;
    private long accepted;
    private long paid;

    /**
     * @param slots of one doctor
     * @param goesOn whether there is another visit
     */
    PatientTraffic(Api api, int patient, List<FreshSlot> slots, long seed, BooleanSupplier goesOn) {
        this.api = api;
        this.client = new InsistentClient(api);
        this.patient = patient;
        this.slots = slots;
        this.random = new Random(seed);
        this.goesOn = goesOn;
    }

    int done() {
        return done.get();
    }

    /** What was asked and answered; for when it has ended. */
    InsistentClient client() {
        return client;
    }

    long accepted() {
        return accepted;
    }

    /** How many payments were answered for; each was given back. */
    long paid() {
        return paid;
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
            if (random.nextInt(4) == 0) {
                series();
            } else {
                visit(slots.get(random.nextInt(slots.size())));
            }
            done.incrementAndGet();
            pause(Duration.ofMillis(random.nextLong(MOST_BETWEEN.toMillis())));
        }
    }

    private void visit(FreshSlot slot) {
        Answer booked = post("appointments/", slot.booking(patient), 201, 409);
        if (booked.status() == 409) {
            waitForASeat(slot);
            return;
        }
        String id = booked.text("id");
        appointments.add(id);
        boolean isPaid = random.nextInt(3) == 0;
        if (isPaid) {
            pay(id);
        }
        String last = random.nextInt(3) == 0 ? moved(id) : id;
        if (isPaid && random.nextBoolean()) {
            pay(last);
        }
        cancel(last);
        if (isPaid) {
            giveBack(last);
        }
    }

    private void pay(String appointment) {
        client.post(
                DESK,
                "appointments/" + appointment + "/payment/",
                Map.of("payment_method", "cash", "amount", PART),
                200);
        paid++;
    }

    private void giveBack(String appointment) {
        client.post("admin", "appointments/" + appointment + "/refund/", Map.of(), 200);
    }

    /**
     * Books two or three days that follow each other, all or none; moves them by a day; cancels.
     */
    private void series() {
        int visits = 2 + random.nextInt(2);
        FreshSlot first = slots.get(random.nextInt(slots.size() - visits + 1));
        var wanted = new HashMap<String, Object>(first.booking(patient));
        wanted.putAll(Map.of("every", 1, "unit", "days", "count", visits));
        Answer booked = post("appointments/series/", wanted, 201, 409);
        if (booked.status() == 409) {
            return;
        }
        List<String> ids = visits(booked);
        appointments.addAll(ids);
        boolean isPaid = random.nextBoolean();
        if (isPaid) {
            pay(ids.getLast());
        }
        if (random.nextBoolean()) {
            ids = movedByADay(ids, first);
        }
        post(
                "appointments/" + ids.getFirst() + "/series/cancel/",
                Map.of("scope", "all", "cancellation_reason", "Feeling better"),
                200);
        if (isPaid) {
            giveBack(ids.getLast());
        }
    }

    /** Their new ids; the old ones where there was no seat for one of them. */
    private List<String> movedByADay(List<String> ids, FreshSlot first) {
        Answer answer =
                post(
                        "appointments/" + ids.getFirst() + "/series/reschedule/",
                        Map.of(
                                "scope", "all",
                                "new_date", first.date().plusDays(1).toString(),
                                "new_time", first.start().toString()),
                        200,
                        409);
        if (answer.status() == 409) {
            return ids;
        }
        List<String> moved = visits(answer);
        appointments.addAll(moved);
        return moved;
    }

    private static List<String> visits(Answer answer) {
        return answer.json()
                .path("visits")
                .valueStream()
                .map(visit -> visit.path("id").asString())
                .toList();
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
            Answer now = client.until(() -> api.get(user(), path), 200);
            if (now.text("offer.status").equals("open")) {
                accept(path);
                break;
            }
            pause(InsistentClient.PAUSE);
        }
        post(path + "deactivate/", Map.of(), 200, 409);
    }

    private void accept(String path) {
        Answer answer = post(path + "accept/", Map.of(), 200, 202, 409);
        if (answer.status() == 409) {
            return;
        }
        Answer end =
                client.until(
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
        return client.until(
                        () -> api.get(user(), "appointments/?status=confirmed"),
                        a -> a.status() == 200 && a.json().path("results").size() == 1)
                .json()
                .at("/results/0/id")
                .asString();
    }

    private Answer post(String path, Map<String, ?> body, Integer... finals) {
        return client.post(user(), path, body, finals);
    }

    private String user() {
        return "patient" + patient;
    }
}
