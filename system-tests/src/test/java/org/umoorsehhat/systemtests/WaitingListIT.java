package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The waiting list as patients, doctors and administrators meet it, through the gateway. */
class WaitingListIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Api api = new Api(SharedPlatform.endpoints());

    private static String path(Waiting one) {
        return "waiting-list/" + one.entry() + "/";
    }

    private List<Long> ids(String user, String query) {
        Answer list = api.get(user, "waiting-list/?" + query);
        assertThat(list.status()).as(list.body()).isEqualTo(200);
        return list.json()
                .path("results")
                .valueStream()
                .map(entry -> entry.path("id").asLong())
                .toList();
    }

    private List<String> history(Waiting one) {
        return api.get("admin", path(one) + "history/")
                .json()
                .path("results")
                .valueStream()
                .map(row -> row.path("action").asString())
                .toList();
    }

    @Test
    void isReadAndWrittenByThoseWhoMay() {
        Patients.ensure(api, 10);
        FreshSlot slot = FreshDoctor.withSlots(api, 1).slots().getFirst();
        // The only seat is taken: nobody is offered it while this test looks.
        assertThat(api.post("patient10", "appointments/", slot.booking(10)).status())
                .isEqualTo(201);
        var first = Waiting.join(api, 6, slot);
        var second = Waiting.join(api, 7, slot);
        Map<String, ?> urgent =
                Map.of(
                        "patient",
                        8,
                        "doctor",
                        slot.doctor(),
                        "preferred_date",
                        slot.date().toString(),
                        "priority",
                        1);
        long third = api.post("admin", "waiting-list/", urgent).json().path("id").asLong();
        assertThat(ids("admin", "doctor=" + slot.doctor()))
                .containsExactly(third, first.entry(), second.entry());
        assertThat(ids("patient6", "doctor=" + slot.doctor())).containsExactly(first.entry());
        assertThat(api.get("patient6", path(second)).status()).isEqualTo(404);
        assertThat(api.get("doctor1", path(second)).status()).isEqualTo(404);
        assertThat(api.post("patient6", path(first) + "notify/", Map.of()).status()).isEqualTo(403);
        assertThat(api.post("admin", path(first) + "accept/", Map.of()).status()).isEqualTo(403);
        assertThat(first.does("accept").problem()).isEqualTo("offer-gone");

        assertThat(second.does("deactivate").status()).isEqualTo(200);
        assertThat(second.does("deactivate").problem()).isEqualTo("wrong-state");
        assertThat(history(second)).containsExactly("joined", "left");
        assertThat(ids("admin", "is_active=true&doctor=" + slot.doctor()))
                .containsExactly(third, first.entry());
        JsonNode bulk =
                api.post(
                                "admin",
                                "waiting-list/bulk/",
                                Map.of("action", "deactivate", "ids", List.of(third, 0x7fffffff)))
                        .json();
        assertThat(bulk.at("/results/0/ok").asBoolean()).isTrue();
        assertThat(bulk.at("/results/1/problem/status").asInt()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidByField() {
        FreshSlot slot = FreshDoctor.withSlots(api, 1).slots().getFirst();
        Waiting.join(api, 1, slot);
        var good =
                Map.<String, Object>of(
                        "doctor", slot.doctor(), "preferred_date", slot.date().toString());
        for (var wrong :
                List.<Map.Entry<String, Object>>of(
                        Map.entry("preferred_date", "2020-01-01"),
                        Map.entry("priority", 0),
                        Map.entry("priority", 11),
                        Map.entry("priority", 4),
                        Map.entry("doctor", 0x7fffffff),
                        Map.entry("patient", 2),
                        Map.entry("appointment_type", "haircut"))) {
            var body = new HashMap<>(good);
            body.put(wrong.getKey(), wrong.getValue());
            Answer answer = api.post("patient1", "waiting-list/", body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().at("/errors/" + wrong.getKey()).size()).isPositive();
        }
        var window = new HashMap<>(good);
        window.putAll(Map.of("preferred_time_start", "12:00", "preferred_time_end", "25:00"));
        assertThat(
                        api.post("patient1", "waiting-list/", window)
                                .json()
                                .at("/errors")
                                .propertyNames())
                .containsExactly("preferred_time_end");
        assertThat(api.post("patient1", "waiting-list/", good).problem())
                .isEqualTo("already-waiting");
        assertThat(api.get("patient1", "waiting-list/?is_active=nonsense").status()).isEqualTo(400);
    }

    /** Declined by the first, offered to the second by itself, and to a third by hand. */
    @Test
    void aSeatGoesFromOneToTheNext() {
        Patients.ensure(api, 9);
        FreshSlot slot = FreshDoctor.withSlots(api, 1).slots().getFirst();
        Answer booked = api.post("patient9", "appointments/", slot.booking(9));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        var first = Waiting.join(api, 6, slot);
        var second = Waiting.join(api, 7, slot);
        var ledger = new Ledger(SharedPlatform.get());
        await().atMost(SOON).until(() -> ledger.pendingEvents() == 0);
        Map<String, ?> reason = Map.of("cancellation_reason", "Feeling better");
        api.post("patient9", "appointments/" + booked.text("id") + "/cancel/", reason);

        first.until("open");
        assertThat(first.does("decline").status()).isEqualTo(200);
        assertThat(first.does("accept").problem()).isEqualTo("offer-gone");
        second.until("open");
        assertThat(second.does("deactivate").status()).isEqualTo(200);
        assertThat(second.look().text("offer.status")).isEqualTo("withdrawn");
        assertThat(history(second)).contains("offered", "withdrawn", "left");

        // Nobody is left who has not declined: the seat is free, and offered by hand.
        await().atMost(SOON).until(() -> FreshDoctor.free(api, slot) == 1);
        Answer notified = api.post("admin", path(first) + "notify/", Map.of());
        assertThat(notified.text("message")).contains("seat");
        first.until("open");
        assertThat(first.does("accept").status()).isIn(200, 202);
        first.until("fulfilled");
        assertThat(history(first))
                .containsSubsequence(
                        "joined",
                        "offered",
                        "declined",
                        "notify-asked",
                        "offered",
                        "accepted",
                        "fulfilled");
        assertThat(ledger.slot(slot.id())).isEqualTo(new Ledger.Slot(1, 1, 1, 0));

        Answer told =
                api.post(
                        "admin",
                        "waiting-list/" + Waiting.join(api, 8, slot).entry() + "/notify/",
                        Map.of());
        assertThat(told.text("message")).startsWith("No seat can be held");
    }
}
