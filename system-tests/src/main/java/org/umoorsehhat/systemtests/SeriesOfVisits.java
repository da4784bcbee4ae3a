package org.umoorsehhat.systemtests;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Three visits are looked at, booked and cancelled together; the desk takes a part of the fee. */
final class SeriesOfVisits {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final long DOCTOR = 2;
    private static final int PATIENT = 1;
    private static final int VISITS = 3;

    /** Before the hours of the demo data, so that a series never meets them. */
    private static final LocalTime START = LocalTime.of(6, 0);

    private static final int FIRST_DAY = 21;
    private static final int LAST_DAY = 360;

    private final Api api;
    private final Script script;
    private final Inbox inbox;

    SeriesOfVisits(Api api, Script script, Inbox inbox) {
        this.api = api;
        this.script = script;
        this.inbox = inbox;
    }

    void play() {
        script.say("Three visits are one request, and one letter");
        Map<String, Object> wish = wish(publish());
        var look = new HashMap<>(wish);
        look.put("preview", true);
        script.await(
                "patient1 sees that all three are free",
                SOON,
                () -> api.post("patient1", "appointments/series/", look),
                a -> free(a) == VISITS,
                a -> free(a) + " free");
        Inbox.Mark mark = inbox.mark("patient1@example.org");
        Answer booked =
                script.expect(
                        201,
                        "patient1 books them",
                        api.post("patient1", "appointments/series/", wish));
        inbox.await("patient1 gets one e-mail", mark, "requested: " + VISITS, SOON);
        payAPart(booked.text("visits.0.id"));
        script.expect(
                200,
                "patient1 cancels all",
                api.post(
                        "patient1",
                        "appointments/" + booked.text("visits.1.id") + "/series/cancel/",
                        Map.of("scope", "all", "cancellation_reason", "Feeling better")));
    }

    /** Three days that follow each other and have no slot at that time yet; the first of them. */
    private LocalDate publish() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int day = FIRST_DAY; day < LAST_DAY; day++) {
            LocalDate first = today.plusDays(day);
            // The same days for whoever plays on another day.
            if (first.toEpochDay() % VISITS != 0) {
                continue;
            }
            Answer answer =
                    api.post(
                            "admin",
                            "time-slots/bulk_create/",
                            Map.of(
                                    "doctor", DOCTOR,
                                    "start_date", first.toString(),
                                    "end_date", first.plusDays(VISITS - 1).toString(),
                                    "start_time", START.toString(),
                                    "end_time", START.plusMinutes(30).toString()));
            if (answer.status() != 201 || answer.json().path("created").asInt() == VISITS) {
                script.expect(
                        201,
                        "admin publishes three days of doctor " + DOCTOR + " from " + first,
                        answer);
                return first;
            }
        }
        throw new UnexpectedAnswer(
                "doctor " + DOCTOR + " has no three free days; `make reset` starts anew");
    }

    private static Map<String, Object> wish(LocalDate first) {
        return Map.of(
                "doctor",
                DOCTOR,
                "patient",
                PATIENT,
                "appointment_date",
                first.toString(),
                "appointment_time",
                START.toString(),
                "every",
                1,
                "unit",
                "days",
                "count",
                VISITS);
    }

    private static long free(Answer preview) {
        return preview.json()
                .path("visits")
                .valueStream()
                .filter(visit -> visit.path("status").asString().equals("free"))
                .count();
    }

    private void payAPart(String appointment) {
        String path = "appointments/" + appointment + "/";
        script.expect(
                "desk1 takes a part of the fee of the first",
                api.post(
                        "desk1",
                        path + "payment/",
                        Map.of("payment_method", "cash", "amount", "40.00")),
                "40.00 paid, and not all",
                a -> a.text("amount_paid").equals("40.00") && a.text("is_paid").equals("false"));
        script.expect(
                "admin gives it back",
                api.post("admin", path + "refund/", Map.of()),
                "nothing paid",
                a -> a.status() == 200 && a.json().path("amount_paid").isNull());
    }
}
