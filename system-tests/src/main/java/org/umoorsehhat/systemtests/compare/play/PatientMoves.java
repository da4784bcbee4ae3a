package org.umoorsehhat.systemtests.compare.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Kinds;
import org.umoorsehhat.systemtests.compare.play.chance.SeededRandom;
import tools.jackson.databind.node.ObjectNode;

/** The directory of patients. Those who come and go have visits of their own, and may wait. */
final class PatientMoves {

    private static final List<String> LISTS =
            List.of(
                    "/patients/?page_size=200",
                    "/patients?page_size=5&page=2",
                    "/patients/?search=spare",
                    "/patients/?search=example%203",
                    "/patients/?cursor=&page_size=6",
                    "/patients/?page=0",
                    "/patients/?page_size=1000");

    private final Player player;
    private final Clinic clinic;
    private final SeededRandom random;
    private int spares;

    PatientMoves(Player player, Clinic clinic, SeededRandom random) {
        this.player = player;
        this.clinic = clinic;
        this.random = random;
    }

    void addTo(Moves moves) {
        moves.add(4, this::list);
        moves.add(4, this::read);
        moves.add(3, () -> player.play(Call.post("admin", "/patients/", patient())));
        moves.add(3, this::visit);
        moves.add(
                2,
                () ->
                        spare(one ->
                                player.playIfMatch(Call.of("admin", "PUT", path(one), patient()))));
        moves.add(
                2,
                () ->
                        spare(one ->
                                player.playIfMatch(Call.of("admin", "PATCH", path(one), patch()))));
        moves.add(1, () -> spare(one -> player.playIfMatch(Call.delete("admin", path(one)))));
        moves.add(
                1, () -> spare(one -> player.play(Call.post("admin", path(one) + "deactivate/"))));
        moves.add(1, () -> spare(one -> player.play(Call.post("admin", path(one) + "erase/"))));
    }

    private void list() {
        String caller = random.of("admin", "admin", "doctor" + random.between(1, 6), "patient1");
        player.play(Call.get(caller, random.of(LISTS)));
    }

    private void read() {
        int patient = random.between(1, Clinic.PATIENTS + Clinic.VISITS_NOW + spares + 1);
        String caller =
                random.of(
                        "admin", "patient" + patient, "doctor" + random.between(1, Clinic.DOCTORS));
        player.play(Call.get(caller, "/patients/" + patient + random.of("", "/")));
    }

    /** Staff books a visit off any slot, on a day on which nobody waits. */
    private void visit() {
        Clinic.Day day = clinic.changed();
        spare(one ->
                player.play(
                        Call.post(
                                clinic.staffOf(day.doctor()),
                                "/appointments/",
                                Map.of(
                                        "doctor", day.doctor(),
                                        "patient", Clinic.id(one),
                                        "appointment_date", day.date().toString(),
                                        "appointment_time", random.between(13, 17) + ":15",
                                        "reason_for_visit", "Headache",
                                        "notes", "Brings X-rays",
                                        "booking_method", random.of("phone", "referral")))));
    }

    private Map<String, ?> patient() {
        var fields = new HashMap<String, Object>(Map.of("name", "Spare Example " + ++spares));
        if (random.chance(70)) {
            fields.put("email", "spare" + spares + "@example.org");
            fields.put("date_of_birth", random.between(1930, 2020) + "-02-28");
            fields.put("gender", random.of("female", "male"));
            fields.put("locale", random.of("en", "ar", "ur", "en-GB"));
        }
        if (random.chance(50)) {
            fields.put("phone", "+44770090%04d".formatted(spares));
            fields.put("time_zone", "Europe/London");
        }
        return fields;
    }

    private Map<String, ?> patch() {
        return random.of(
                Map.of("name", "Renamed Example " + random.between(1, 99)),
                Map.of("email", "renamed" + random.between(1, 9) + "@example.org"),
                Map.of("locale", "ar"),
                Map.of("is_active", true),
                Map.of("gender", "robot"),
                Map.of("phone", "+12025550143", "time_zone", "America/New_York"),
                Map.of());
    }

    /** Mostly one who is still active. */
    private void spare(Consumer<ObjectNode> move) {
        boolean active = random.chance(85);
        clinic.any(
                        Kinds.PATIENT,
                        one ->
                                Clinic.id(one) > Clinic.PATIENTS + Clinic.VISITS_NOW
                                        && one.path("is_active").asBoolean(false) == active)
                .ifPresent(move);
    }

    private static String path(ObjectNode patient) {
        return "/patients/" + Clinic.id(patient) + "/";
    }
}
