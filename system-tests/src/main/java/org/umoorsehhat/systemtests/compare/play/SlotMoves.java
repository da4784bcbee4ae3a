package org.umoorsehhat.systemtests.compare.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Kinds;
import org.umoorsehhat.systemtests.compare.play.chance.SeededRandom;
import tools.jackson.databind.node.ObjectNode;

/** Slots, one by one and in bulk, in calendars for which nobody waits. */
final class SlotMoves {

    private final Player player;
    private final Clinic clinic;
    private final SeededRandom random;

    SlotMoves(Player player, Clinic clinic, SeededRandom random) {
        this.player = player;
        this.clinic = clinic;
        this.random = random;
    }

    void addTo(Moves moves) {
        moves.add(7, this::create);
        moves.add(2, this::createMany);
        moves.add(5, this::list);
        moves.add(3, this::read);
        moves.add(
                3,
                () ->
                        one(slot ->
                                player.playIfMatch(
                                        Call.of(
                                                clinic.staffOf(slot),
                                                "PUT",
                                                path(slot),
                                                replacement(slot)))));
        moves.add(
                5,
                () ->
                        one(slot ->
                                player.playIfMatch(
                                        Call.of(
                                                clinic.staffOf(slot),
                                                "PATCH",
                                                path(slot),
                                                patch(slot)))));
        moves.add(
                3,
                () ->
                        one(slot ->
                                player.playIfMatch(Call.delete(clinic.staffOf(slot), path(slot)))));
        moves.add(4, this::bookThere);
        moves.add(2, this::overbook);
        moves.add(2, () -> player.play(Call.get("admin", "/slots/overbooked/")));
    }

    private void create() {
        Clinic.Day day = clinic.changed();
        int hour = random.between(7, 19);
        var fields =
                new HashMap<String, Object>(
                        Map.of(
                                "doctor", day.doctor(),
                                "date", day.date().toString(),
                                "start_time", "%02d:00".formatted(hour),
                                "end_time",
                                        "%02d:%s".formatted(hour, random.of("30", "45", "20"))));
        if (random.chance(50)) {
            fields.put("max_appointments", random.between(1, 3));
        }
        if (random.chance(20)) {
            fields.put("is_available", random.chance(50));
        }
        player.play(Call.post(clinic.staffOf(day.doctor()), "/time-slots/", fields));
    }

    private void createMany() {
        Clinic.Day day = clinic.changed();
        player.play(
                Call.post(
                        clinic.staffOf(day.doctor()),
                        "/time-slots/bulk_create/",
                        Map.of(
                                "doctor", day.doctor(),
                                "start_date", day.date().toString(),
                                "end_date", day.date().plusDays(random.below(3)).toString(),
                                "start_time", random.of("06:00", "20:00"),
                                "end_time", random.of("07:30", "21:30"),
                                "slot_duration_minutes", random.of(20, 30),
                                "break_duration_minutes", random.of(0, 10),
                                "weekdays",
                                        random.of(
                                                List.of(0, 1, 2, 3, 4), List.of(5), List.of(0, 2)),
                                "max_appointments_per_slot", random.between(1, 2))));
    }

    private void list() {
        String query =
                random.of(
                        "?doctor=%d&date_from=%s&date_to=%s",
                        "?doctor=%d&date_from=%s&date_to=%s&available_only=false&page_size=5",
                        "?doctor=%d&date_from=%s&date_to=%s&is_recurring=true",
                        "?doctor=%d&date_from=%s&date_to=%s&cursor=&page_size=3",
                        "?doctor=%d&date_to=%2$s&date_from=%s",
                        "?doctor=%d&date_from=x");
        player.play(
                Call.get(
                        random.of("admin", "doctor3", "patient" + clinic.patient()),
                        "/time-slots/"
                                + query.formatted(
                                        random.between(1, Clinic.DOCTORS),
                                        clinic.day().plusDays(random.below(3)),
                                        clinic.day().plusDays(random.between(3, 20)))));
    }

    private void read() {
        long id =
                random.chance(10)
                        ? 999_999
                        : clinic.any(Kinds.SLOT, s -> true).map(Clinic::id).orElse(1L);
        player.play(Call.get(random.of("admin", "patient2", "doctor1"), "/time-slots/" + id + "/"));
    }

    private Map<String, ?> replacement(ObjectNode slot) {
        return Map.of(
                "doctor", random.chance(15) ? 1 : slot.path("doctor").asInt(),
                "date", slot.path("date").asString(),
                "start_time", slot.path("start_time").asString(),
                "end_time", random.of(slot.path("end_time").asString(), "23:00"),
                "max_appointments", random.between(1, 4));
    }

    private Map<String, ?> patch(ObjectNode slot) {
        return random.of(
                Map.of("is_available", random.chance(50)),
                Map.of("max_appointments", random.between(1, 4)),
                Map.of("date", clinic.changed().date().toString()),
                Map.of("start_time", "22:00", "end_time", "22:30"),
                Map.of("start_time", slot.path("start_time").asString()),
                Map.of());
    }

    /** By the slot's number, by a patient or for one. */
    private void bookThere() {
        one(slot -> {
            int patient = clinic.patient();
            player.play(
                    Call.post(
                            random.of("admin", "patient" + patient),
                            "/appointments/",
                            Map.of(
                                    "doctor", slot.path("doctor").asInt(),
                                    "patient", patient,
                                    "time_slot", Clinic.id(slot),
                                    "appointment_date", slot.path("date").asString(),
                                    "appointment_time", slot.path("start_time").asString(),
                                    "duration_minutes", random.of(15, 20, 30))));
        });
    }

    /** Two visits where there is no slot, and then a slot with one seat around both. */
    private void overbook() {
        Clinic.Day day = clinic.changed();
        for (String time : List.of("04:00", "04:15")) {
            player.play(
                    Call.post(
                            "admin",
                            "/appointments/",
                            Map.of(
                                    "doctor", day.doctor(),
                                    "patient", clinic.patient(),
                                    "appointment_date", day.date().toString(),
                                    "appointment_time", time,
                                    "duration_minutes", 15)));
        }
        player.play(
                Call.post(
                        "admin",
                        "/time-slots/",
                        Map.of(
                                "doctor",
                                day.doctor(),
                                "date",
                                day.date().toString(),
                                "start_time",
                                "04:00",
                                "end_time",
                                "05:00")));
        player.play(Call.get("admin", "/slots/overbooked/"));
    }

    private void one(Consumer<ObjectNode> move) {
        clinic.any(Kinds.SLOT, slot -> slot.path("doctor").asInt() > Clinic.BUSY_DOCTORS)
                .ifPresent(move);
    }

    private static String path(ObjectNode slot) {
        return "/time-slots/" + Clinic.id(slot) + "/";
    }
}
