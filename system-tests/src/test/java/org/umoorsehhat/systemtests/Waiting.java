package org.umoorsehhat.systemtests;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

/** A patient's place on the waiting list, through the gateway. */
record Waiting(Api api, int patient, long entry) {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** Joins; the doctor may have been registered a moment ago. */
    static Waiting join(Api api, int patient, FreshSlot slot) {
        Map<String, ?> wish =
                Map.of("doctor", slot.doctor(), "preferred_date", slot.date().toString());
        Answer joined =
                await().atMost(SOON)
                        .until(
                                () -> api.post("patient" + patient, "waiting-list/", wish),
                                answer -> answer.status() == 201);
        return new Waiting(api, patient, joined.json().path("id").asLong());
    }

    private String path() {
        return "waiting-list/" + entry + "/";
    }

    Answer look() {
        return api.get("patient" + patient, path());
    }

    Answer does(String action) {
        return api.post("patient" + patient, path() + action + "/", Map.of());
    }

    /** Waits until the entry's offer has that status. */
    Answer until(String status) {
        return await().atMost(SOON)
                .until(this::look, answer -> answer.text("offer.status").equals(status));
    }
}
