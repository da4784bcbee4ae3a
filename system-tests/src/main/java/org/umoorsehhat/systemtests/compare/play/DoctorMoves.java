package org.umoorsehhat.systemtests.compare.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Kinds;
import org.umoorsehhat.systemtests.compare.play.chance.SeededRandom;
import tools.jackson.databind.node.ObjectNode;

/** The directory of doctors and of what they offer. Only doctors without patients come and go. */
final class DoctorMoves {

    private static final List<String> LISTS =
            List.of(
                    "/doctors/?page_size=200",
                    "/doctors/?page_size=3&page=2",
                    "/doctors/?page=999",
                    "/doctors/?is_active=false",
                    "/doctors/?specialty=Cardiology&page_size=5",
                    "/doctors/?search=example%201",
                    "/doctors/?is_active=perhaps",
                    "/doctors/?cursor=&page_size=4",
                    "/services/?page_size=200",
                    "/services?doctor=2",
                    "/services/?is_active=true&page_size=2",
                    "/services/?search=consultation",
                    "/services/?doctor=x",
                    "/services/?cursor=&page_size=4");

    private final Player player;
    private final Clinic clinic;
    private final SeededRandom random;
    private int spares;

    DoctorMoves(Player player, Clinic clinic, SeededRandom random) {
        this.player = player;
        this.clinic = clinic;
        this.random = random;
    }

    void addTo(Moves moves) {
        moves.add(6, () -> player.play(Call.get(anybody(), random.of(LISTS))));
        moves.add(2, this::register);
        moves.add(2, () -> read("/doctors/", Kinds.DOCTOR));
        moves.add(4, this::replaceDoctor);
        moves.add(2, this::changeDoctor);
        moves.add(2, this::offer);
        moves.add(2, () -> read("/services/", Kinds.SERVICE));
        moves.add(2, this::replaceService);
        moves.add(2, this::changeService);
        moves.add(2, () -> delete("/services/", spare(Kinds.SERVICE)));
        moves.add(1, () -> delete("/doctors/", spare(Kinds.DOCTOR)));
    }

    private String anybody() {
        return random.of("admin", "doctor" + random.between(1, 6), "patient" + clinic.patient());
    }

    private void register() {
        player.play(Call.post("admin", "/doctors/", doctor()));
    }

    private Map<String, ?> doctor() {
        var fields =
                new HashMap<String, Object>(
                        Map.of(
                                "name", "Dr. Spare " + ++spares,
                                "specialty", random.of("Surgery", "Radiology"),
                                "time_zone", random.of("Europe/Berlin", "Asia/Karachi"),
                                "consultation_fee", random.of("80.00", "95.5", 120)));
        if (random.chance(50)) {
            fields.put("location", "Wing " + random.between(1, 9));
            fields.put("confirms_at_once", random.chance(50));
        }
        return fields;
    }

    private void read(String collection, String kind) {
        long id =
                random.chance(15)
                        ? 99_999
                        : clinic.any(kind, one -> true).map(Clinic::id).orElse(1L);
        player.play(Call.get(anybody(), collection + id + random.of("", "/")));
    }

    private void replaceDoctor() {
        spare(Kinds.DOCTOR)
                .ifPresent(one ->
                        player.playIfMatch(
                                Call.of(
                                        "admin",
                                        "PUT",
                                        "/doctors/" + Clinic.id(one) + "/",
                                        doctor())));
    }

    private void changeDoctor() {
        Map<String, ?> patch =
                random.of(
                        Map.of("specialty", "Orthopaedics"),
                        Map.of("consultation_fee", random.between(50, 90) + ".00"),
                        Map.of("confirms_at_once", random.chance(50)),
                        Map.of("is_active", true),
                        Map.of("name", "Dr. Renamed " + random.between(1, 9), "location", "Annexe"),
                        Map.of());
        spare(Kinds.DOCTOR)
                .ifPresent(one ->
                        player.playIfMatch(
                                Call.of(
                                        "admin",
                                        "PATCH",
                                        "/doctors/" + Clinic.id(one) + "/",
                                        patch)));
    }

    private void offer() {
        spare(Kinds.DOCTOR)
                .ifPresent(one ->
                        player.play(Call.post("admin", "/services/", service(Clinic.id(one)))));
    }

    private Map<String, ?> service(long doctor) {
        return Map.of(
                "doctor",
                doctor,
                "name",
                random.of("Screening", "Vaccination", "X-ray"),
                "duration_minutes",
                random.of(15, 20, 30, 60, 180),
                "price",
                random.between(20, 90) + ".00");
    }

    private void replaceService() {
        spare(Kinds.SERVICE)
                .ifPresent(one ->
                        player.playIfMatch(
                                Call.of(
                                        "admin",
                                        "PUT",
                                        "/services/" + Clinic.id(one) + "/",
                                        service(one.path("doctor").asLong()))));
    }

    private void changeService() {
        Map<String, ?> patch =
                random.of(
                        Map.of("price", random.between(20, 90) + ".00"),
                        Map.of("duration_minutes", random.of(15, 45, 200)),
                        Map.of("is_active", random.chance(70)),
                        Map.of("name", "Renamed"));
        spare(Kinds.SERVICE)
                .ifPresent(one ->
                        player.playIfMatch(
                                Call.of(
                                        "admin",
                                        "PATCH",
                                        "/services/" + Clinic.id(one) + "/",
                                        patch)));
    }

    private void delete(String collection, Optional<ObjectNode> which) {
        which.ifPresent(
                one -> player.playIfMatch(Call.delete("admin", collection + Clinic.id(one) + "/")));
    }

    /** One that nobody books: the opening has made the others. */
    private Optional<ObjectNode> spare(String kind) {
        int opened = kind.equals(Kinds.DOCTOR) ? Clinic.DOCTORS : Clinic.BUSY_DOCTORS;
        String field = kind.equals(Kinds.DOCTOR) ? "id" : "doctor";
        return clinic.any(kind, one -> one.path(field).asInt() > opened);
    }
}
