package org.umoorsehhat.localstack.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.PlatformException;
import tools.jackson.databind.JsonNode;

/**
 * Three doctors in three time zones, a service each, five patients, and two weeks of time slots.
 *
 * <p>Everything goes through the gateway as an administrator would do it. Safe to repeat: who is
 * there stays as they are, and the slots go on from today.
 */
public final class DemoData {

    private static final int DAYS = 14;

    private final Platform platform;

    public DemoData(Platform platform) {
        this.platform = platform;
    }

    /** Loads what is missing and says in a line what there is now. */
    public String load() throws IOException {
        try (Api api = new Api(platform.gateway(), platform.token("admin"))) {
            int slots = 0;
            int number = 0;
            for (DemoPeople.Doctor doctor : DemoPeople.doctors()) {
                long id = ensure(api, "doctors", "doctor" + ++number, number, doctor.fields());
                ensureService(api, id, doctor);
                slots += createSlots(api, id, doctor);
            }
            number = 0;
            for (Map<String, Object> patient : DemoPeople.patients()) {
                ensure(api, "patients", "patient" + ++number, number, patient);
            }
            return "3 doctors, 5 patients, %d new time slots".formatted(slots);
        }
    }

    /** The number is part of the demo user's name, and what identity-server says is their id. */
    private static long ensure(
            Api api, String collection, String user, int number, Map<String, Object> fields)
            throws IOException {
        for (JsonNode known : api.get(collection + "/?page_size=200").required("results")) {
            if (user.equals(known.path("user_sub").asString(""))) {
                return known.required("id").asLong();
            }
        }
        long id = api.post(collection + "/", fields).required("id").asLong();
        if (id != number) {
            throw new PlatformException(
                    "The demo user %s should have the id %d in %s/, but got %d: `make reset` starts afresh, DEMO_DATA=no leaves the demo data out."
                            .formatted(user, number, collection, id));
        }
        return id;
    }

    private static void ensureService(Api api, long doctor, DemoPeople.Doctor details)
            throws IOException {
        for (JsonNode known : api.get("services/?page_size=200").required("results")) {
            if (known.required("doctor").asLong() == doctor) {
                return;
            }
        }
        api.post(
                "services/",
                Map.of(
                        "doctor",
                        doctor,
                        "name",
                        details.service(),
                        "duration_minutes",
                        30,
                        "price",
                        details.price()));
    }

    private static int createSlots(Api api, long doctor, DemoPeople.Doctor details)
            throws IOException {
        // From tomorrow: part of today is past, and the past takes no slots.
        LocalDate first = LocalDate.now(details.zone()).plusDays(1);
        List<Integer> weekdays = details.weekdays();
        return api.post(
                        "time-slots/bulk_create/",
                        Map.of(
                                "doctor",
                                doctor,
                                "start_date",
                                first.toString(),
                                "end_date",
                                first.plusDays(DAYS - 1).toString(),
                                "start_time",
                                "09:00",
                                "end_time",
                                "12:00",
                                "slot_duration_minutes",
                                30,
                                "weekdays",
                                weekdays,
                                "max_appointments_per_slot",
                                1))
                .required("created")
                .asInt();
    }
}
