package org.umoorsehhat.systemtests.compare.play;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Kinds;
import tools.jackson.databind.node.ObjectNode;

/** Fills an empty platform: doctors, services, patients, slots, and visits that begin just now. */
final class Opening {

    private static final Duration AHEAD = Duration.ofSeconds(40);
    private static final List<String> SPECIALTIES =
            List.of("Family medicine", "Cardiology", "Dermatology", "Neurology");
    private static final List<String> GENDERS = List.of("female", "male", "other", "unknown");

    private final Player player;
    private final Setting setting;
    private final Clinic clinic;
    private final Clock clock;

    Opening(Player player, Setting setting, Clinic clinic, Clock clock) {
        this.player = player;
        this.setting = setting;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** The n-th doctor and patient are the demo users of that number. */
    void play() {
        for (int n = 1; n <= Clinic.DOCTORS; n++) {
            player.send(Call.post("admin", "/doctors/", doctor(n)));
        }
        for (int n = 1; n <= Clinic.BUSY_DOCTORS; n++) {
            player.send(Call.post("admin", "/services/", service(n, 30, false)));
            player.send(Call.post("admin", "/services/", service(n, 45, n % 2 == 0)));
            player.send(Call.post("doctor" + n, "/time-slots/bulk_create/", mornings(n)));
        }
        for (int n = 1; n <= Clinic.PATIENTS + Clinic.VISITS_NOW; n++) {
            player.send(Call.post("admin", "/patients/", patient(n)));
        }
        LocalDateTime soon =
                LocalDateTime.ofInstant(clock.instant().plus(AHEAD), setting.zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .plusMinutes(1);
        for (int n = 1; n <= Clinic.VISITS_NOW; n++) {
            visit(n, soon);
        }
    }

    private void visit(int n, LocalDateTime start) {
        int doctor = Clinic.DOCTORS - Clinic.VISITS_NOW + n;
        player.send(
                Call.post(
                        "admin",
                        "/appointments/",
                        Map.of(
                                "doctor",
                                doctor,
                                "patient",
                                Clinic.PATIENTS + n,
                                "appointment_date",
                                start.toLocalDate().toString(),
                                "appointment_time",
                                start.toLocalTime().toString(),
                                "duration_minutes",
                                15,
                                "booking_method",
                                "walk_in")));
        Optional<ObjectNode> made =
                clinic.any(
                        Kinds.APPOINTMENT,
                        one -> one.path("patient").asInt() == Clinic.PATIENTS + n);
        made.filter(one -> n <= Clinic.VISITS_NOW - 2)
                .ifPresent(one ->
                        player.send(
                                Call.post(
                                        "admin", "/appointments/" + Clinic.id(one) + "/confirm/")));
    }

    private Map<String, ?> doctor(int n) {
        String zone =
                switch (n) {
                    case 1 -> "Asia/Riyadh";
                    case 2 -> "America/New_York";
                    default -> setting.zone().getId();
                };
        return Map.of(
                "name", "Dr. Example " + n,
                "specialty", SPECIALTIES.get(n % SPECIALTIES.size()),
                "time_zone", zone,
                "consultation_fee", 100 + n + ".50",
                "location", "Room " + n,
                "user_sub", "doctor" + n);
    }

    private static Map<String, ?> service(int doctor, int minutes, boolean atOnce) {
        return Map.of(
                "doctor", doctor,
                "name", "Consultation of " + minutes + " minutes",
                "duration_minutes", minutes,
                "price", minutes + doctor + ".00",
                "confirms_at_once", atOnce);
    }

    private Map<String, ?> mornings(int doctor) {
        return Map.of(
                "doctor",
                doctor,
                "start_date",
                setting.day().toString(),
                "end_date",
                setting.day().plusDays(Clinic.BOOKED_DAYS - 1).toString(),
                "start_time",
                "09:00",
                "end_time",
                "12:00",
                "slot_duration_minutes",
                30,
                "max_appointments_per_slot",
                doctor < 4 ? 1 : doctor - 2);
    }

    private Map<String, ?> patient(int n) {
        var fields =
                new HashMap<String, Object>(
                        Map.of(
                                "name",
                                "Patient Example " + n,
                                "date_of_birth",
                                1950 + n + "-04-12",
                                "gender",
                                GENDERS.get(n % GENDERS.size()),
                                "locale",
                                n == 4 ? "ar" : n == 5 ? "ur" : "en",
                                "time_zone",
                                setting.zone().getId(),
                                "user_sub",
                                "patient" + n));
        // One without any way to be told, one by telephone only.
        if (n != 6 && n != 7) {
            fields.put("email", "patient" + n + "@example.org");
        }
        if (n != 6) {
            fields.put("phone", "+4477009001%02d".formatted(n));
        }
        return fields;
    }
}
