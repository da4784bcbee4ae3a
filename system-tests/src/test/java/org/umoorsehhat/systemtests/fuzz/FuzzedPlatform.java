package org.umoorsehhat.systemtests.fuzz;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.TestPlatform;
import org.umoorsehhat.localstack.demo.DemoData;
import org.umoorsehhat.systemtests.Answer;
import org.umoorsehhat.systemtests.Api;
import org.umoorsehhat.systemtests.Endpoints;
import org.umoorsehhat.systemtests.FreshDoctor;
import org.umoorsehhat.systemtests.FreshSlot;
import tools.jackson.databind.JsonNode;

/**
 * A platform of its own, for an administrator who does anything erases and withdraws what other
 * tests need; with something of each kind in it, so that requests lead somewhere.
 */
final class FuzzedPlatform {

    /** More than one client sends: what is looked for lies behind the limit. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("RATE_LIMIT_PER_SECOND", "5000", "RATE_LIMIT_BURST", "20000");

    private static final FuzzedPlatform ONE = new FuzzedPlatform();

    private final Platform platform = TestPlatform.start(ENVIRONMENT).platform();
    private final Endpoints endpoints = Endpoints.of(platform);
    private final Api api = new Api(endpoints);
    private final Map<String, List<?>> known = new HashMap<>();

    private FuzzedPlatform() {
        try {
            new DemoData(platform).load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fill();
    }

    static FuzzedPlatform get() {
        return ONE;
    }

    Endpoints endpoints() {
        return endpoints;
    }

    String token(Role role) {
        return role.user.isEmpty() ? "" : api.token(role.user);
    }

    /** Values by name of field or parameter that lead somewhere. */
    Map<String, List<?>> known() {
        return known;
    }

    /** The first is made when it is asked for: on a busy machine later than the gateway waits. */
    JsonNode document(String service) {
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> api.document(service), found -> found.has("paths"));
    }

    private void fill() {
        FreshDoctor doctor = FreshDoctor.withSlots(api, 6, 3);
        List<Object> ids = new ArrayList<>(List.of(1, 2, 3));
        for (FreshSlot slot : doctor.slots().subList(0, 3)) {
            Answer booked = made(api.post("patient1", "appointments/", slot.booking(1)));
            ids.add(Long.valueOf(booked.text("id")));
            ids.add(booked.text("appointment_id"));
            known.put("appointment", List.of(Long.valueOf(booked.text("id")), 1));
        }
        FreshSlot slot = doctor.slots().getFirst();
        for (int patient = 1; patient <= 3; patient++) {
            made(
                    api.post(
                            "admin",
                            "waiting-list/",
                            Map.of(
                                    "patient",
                                    patient,
                                    "doctor",
                                    1,
                                    "preferred_date",
                                    slot.date().toString())));
        }
        known.put("id", ids);
        known.put("doctor", List.of(1, 2, doctor.id()));
        known.put("doctor_id", List.of(1, doctor.id()));
        known.put("patient", List.of(1, 2, 3));
        known.put("service", List.of(1, 2));
        known.put("time_slot", doctor.slots().stream().map(FreshSlot::id).toList());
        known.put("ids[]", List.of(1, 2, 4_000_000_000L));
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        for (String date : List.of("appointment_date", "new_date", "date", "preferred_date")) {
            known.put(date, List.of(slot.date().toString(), today));
        }
        for (String time : List.of("appointment_time", "new_time", "start_time")) {
            known.put(time, List.of(slot.start().toString()));
        }
        known.put("date_from", List.of(today));
        known.put("status", List.of("pending", "cancelled"));
        known.put("If-Match", List.of("\"1\"", "*"));
    }

    private static Answer made(Answer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException("not made: " + answer);
        }
        return answer;
    }
}
