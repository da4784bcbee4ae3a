package org.umoorsehhat.systemtests.abuse;

import static org.awaitility.Awaitility.await;
import static org.umoorsehhat.systemtests.abuse.Victim.together;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import org.umoorsehhat.systemtests.Answer;
import org.umoorsehhat.systemtests.Api;
import org.umoorsehhat.systemtests.FreshDoctor;
import org.umoorsehhat.systemtests.FreshSlot;

/** What may be had once or a few times, asked for by many at the same moment. */
final class Raced {

    private static final int FIRST = 21;
    private static final int RACERS = 40;

    /** More than {@code SharedPlatform} allows one patient at one doctor. */
    private static final int GREEDY = 40;

    private Raced() {}

    static void oneSeat(Victim victim, Tally tally) throws Exception {
        FreshSlot slot = FreshDoctor.withSlots(victim.api(), 1).slots().getFirst();
        List<Answer> answers =
                atOnce(
                        RACERS,
                        n ->
                                victim.api()
                                        .post(
                                                "patient" + (FIRST + n),
                                                "appointments/",
                                                slot.booking(FIRST + n)));
        count(tally, answers);
        if (tally.count(201) != 1 || tally.count(409) != RACERS - 1) {
            tally.wrong("one seat: " + tally);
        }
    }

    /** Of one patient's requests only so many are granted as the clinic allows. */
    static void oneLimit(Victim victim, Tally tally) throws Exception {
        int patient = FIRST + RACERS;
        // The gateway has fewer of one caller under way: each goes on when it may.
        Api patiently = Api.obeyingLimits(victim.endpoints());
        List<FreshSlot> slots = FreshDoctor.withSlots(victim.api(), GREEDY).slots();
        List<Answer> answers =
                atOnce(
                        GREEDY,
                        n ->
                                patiently.post(
                                        "patient" + patient,
                                        "appointments/",
                                        slots.get(n).booking(patient)));
        count(tally, answers);
        answers.stream()
                .filter(answer -> answer.status() == 409)
                .forEach(answer -> tally.saw(answer.problem()));
        int live =
                victim.api()
                        .get(
                                "admin",
                                "appointments/?status=pending&patient=%d&doctor=%d"
                                        .formatted(patient, slots.getFirst().doctor()))
                        .json()
                        .path("count")
                        .asInt();
        if (live >= GREEDY || tally.count(409) == 0 || live != tally.count(201)) {
            tally.wrong("one patient has %d live bookings: %s".formatted(live, tally));
        }
    }

    /** One patient accepts one offer many times at once. */
    static void oneOffer(Victim victim, Tally tally) throws Exception {
        FreshSlot slot = FreshDoctor.withSlots(victim.api(), 1).slots().getFirst();
        int holder = FIRST + RACERS + 1;
        int waiting = holder + 1;
        Answer booked = victim.api().post("admin", "appointments/", slot.booking(holder));
        Answer entry =
                victim.api()
                        .post(
                                "patient" + waiting,
                                "waiting-list/",
                                Map.of(
                                        "patient",
                                        waiting,
                                        "doctor",
                                        slot.doctor(),
                                        "preferred_date",
                                        slot.date().toString()));
        String path = "waiting-list/" + entry.text("id") + "/";
        victim.api()
                .post(
                        "admin",
                        "appointments/" + booked.text("id") + "/cancel/",
                        Map.of("cancellation_reason", "Feeling better"));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        victim.api()
                                .get("patient" + waiting, path)
                                .text("offer.status")
                                .equals("open"));
        count(
                tally,
                atOnce(
                        20,
                        n -> victim.api().post("patient" + waiting, path + "accept/", Map.of())));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        victim.api()
                                .get("patient" + waiting, path)
                                .text("offer.status")
                                .equals("fulfilled"));
        int made =
                victim.api()
                        .get(
                                "admin",
                                "appointments/?patient=%d&doctor=%d"
                                        .formatted(waiting, slot.doctor()))
                        .json()
                        .path("count")
                        .asInt();
        if (made != 1) {
            tally.wrong("one offer made %d appointments: %s".formatted(made, tally));
        }
    }

    private static void count(Tally tally, List<Answer> answers) {
        for (Answer answer : answers) {
            tally.saw(String.valueOf(answer.status()));
            if (!List.of(200, 201, 202, 409, 429).contains(answer.status())) {
                tally.wrong(answer.toString());
            }
        }
    }

    private static List<Answer> atOnce(int count, IntFunction<Answer> call) throws Exception {
        Queue<Answer> answers = new ConcurrentLinkedQueue<>();
        var ready = new CountDownLatch(count);
        together(
                count,
                n ->
                        () -> {
                            ready.countDown();
                            ready.await();
                            answers.add(call.apply(n));
                        });
        return List.copyOf(answers);
    }
}
